using System.Collections.Concurrent;
using ContingencyPlans.Protos;
using Grpc.Core;
using Action = ContingencyPlans.Protos.Action;

namespace Drills.Tests;

/// <summary>Contingency-plans as this service sees it over the wire: plans that a test issues, or a peer that does not answer.</summary>
public sealed class PlansPeer : ContingencyPlansService.ContingencyPlansServiceClient
{
    private readonly ConcurrentDictionary<string, Plan> _plans = new(StringComparer.Ordinal);

    public bool Down { get; set; }

    /// <summary>A plan with actions (number, minutes, grades).</summary>
    public Guid Issue(string title, bool inForce = true, params (string Number, int Minutes, string[] Grades)[] actions) =>
        IssueAt("62", title, inForce, actions);

    /// <summary>The same of a place; by default of the province, which every place reaches.</summary>
    public Guid IssueAt(string place, string title, bool inForce, params (string Number, int Minutes, string[] Grades)[] actions)
    {
        var id = Guid.CreateVersion7();
        var plan = new Plan
        {
            Id = id.ToString(),
            Division = place,
            Title = title,
            InForce = inForce,
            Edition = 1,
            Number = "临政办发〔2026〕8号",
        };
        plan.Actions.AddRange(
            actions.Select(a => new Action
            {
                Number = a.Number,
                WithinMinutes = a.Minutes,
                Post = "乡镇长",
                Text = $"措施{a.Number}",
                Grades = { a.Grades },
            })
        );
        _plans[plan.Id] = plan;
        return id;
    }

    /// <inheritdoc/>
    public override AsyncUnaryCall<GetPlanResponse> GetPlanAsync(GetPlanRequest request, CallOptions options)
    {
        var answer =
            Down ? Task.FromException<GetPlanResponse>(new RpcException(new Status(StatusCode.Unavailable, "down")))
            : _plans.TryGetValue(request.Id, out var plan) ? Task.FromResult(new GetPlanResponse { Plan = plan })
            : Task.FromException<GetPlanResponse>(new RpcException(new Status(StatusCode.NotFound, "none")));
        return new(answer, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }
}
