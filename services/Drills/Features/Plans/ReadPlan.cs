using ContingencyPlans.Protos;
using Drills.Domain;
using Grpc.Core;
using Platform.Core;
using Platform.Hosting.Http;

namespace Drills.Features.Plans;

/// <summary>The answer of contingency-plans.</summary>
/// <param name="Snapshot">Null: there is no such plan that the place reaches.</param>
/// <param name="InForce">Today.</param>
internal sealed record PlanAnswer(PlanSnapshot? Snapshot, bool InForce);

/// <summary>Asks contingency-plans for an edition of a plan.</summary>
internal sealed partial class ReadPlan(
    ContingencyPlansService.ContingencyPlansServiceClient plans,
    TimeProvider clock,
    ILogger<ReadPlan> log
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The plan, if it is one of the place, of its subtree or of a place above it; null if its owner can't be asked
    /// now.</summary>
    public async Task<PlanAnswer?> AskAsync(Guid id, DivisionCode place, CancellationToken ct)
    {
        try
        {
            var answer = await plans.GetPlanAsync(
                new() { Id = id.ToString() },
                deadline: DateTime.UtcNow + Patience,
                cancellationToken: ct
            );
            return place.Reaches(DivisionCode.Parse(answer.Plan.Division))
                ? new(Snapshot(answer.Plan), answer.Plan.InForce)
                : new(null, InForce: false);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.NotFound)
        {
            return new(null, InForce: false);
        }
        catch (RpcException e) when (!ct.IsCancellationRequested)
        {
            LogUnreachable(log, id, e.Status.Detail);
            return null;
        }
    }

    private PlanSnapshot Snapshot(Plan plan) =>
        new(
            Guid.Parse(plan.Id),
            plan.Title,
            plan.Number.Length == 0 ? null : plan.Number,
            plan.Edition,
            [
                .. plan.Actions.Select(a => new PlannedAction(
                    a.Number,
                    [.. a.Grades.Select(g => Word<ResponseGrade>.Parse(g, null).Value)],
                    a.Post,
                    a.Text,
                    a.WithinMinutes
                )),
            ],
            clock.GetUtcNow()
        );

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Contingency-plans can't be asked for plan {Plan}; asking again later: {Reason}"
    )]
    private static partial void LogUnreachable(ILogger log, Guid plan, string reason);
}
