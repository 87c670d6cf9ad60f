using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>
/// Steps on many plans of the path's place at once, in the order of a plan's life cycle: a county does this for its 200 villages. Either
/// all plans take all named steps, or none takes any and the answer gives the reason for each plan.
/// </summary>
/// <param name="Issue">Its number contains <c>{n}</c> at the position of the running number, <c>{place}</c> where each plan has the name of
/// its place.</param>
/// <param name="FirstNumber">The running number of the first plan; 1 if left out.</param>
public sealed record TakeStepsRequest(
    [property: Required, Length(1, 2000)] IReadOnlyList<Guid> PlanIds,
    StartReviewRequest? StartReview,
    GiveOpinionRequest? Opinion,
    AnswerOpinionsRequest? Answer,
    ApprovePlanRequest? Approve,
    IssuePlanRequest? Issue,
    [property: Range(1, 1000000)] int? FirstNumber,
    SubmitPlanRequest? Submit,
    FilePlanRequest? File,
    EvaluatePlanRequest? Evaluate,
    AcknowledgeChangeRequest? Acknowledge,
    FollowSuperiorRequest? Follow
)
{
    internal void Take(PlanStepContext desk, Plan plan, int number)
    {
        Step(Follow, FollowSuperior.Take);
        Step(StartReview, Steps.StartReview.Take);
        Step(Opinion, GiveOpinion.Take);
        Step(Answer, AnswerOpinions.Take);
        Step(Approve, ApprovePlan.Take);
        Step(
            Issue is null
                ? null
                : Issue with
                {
                    Number = Issue
                        .Number.Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                        .Replace("{place}", desk.NameOf(plan), StringComparison.Ordinal),
                },
            IssuePlan.Take
        );
        Step(Submit, SubmitPlan.Take);
        Step(File, FilePlan.Take);
        Step(Evaluate, EvaluatePlan.Take);
        Step(Acknowledge, AcknowledgeChange.Take);

        void Step<T>(T? request, Action<PlanStepContext, Plan, T> take)
            where T : class
        {
            if (request is not null)
            {
                take(desk, plan, request);
            }
        }
    }
}

/// <summary>The plans after the steps, in the order asked.</summary>
public sealed record StepsTaken(IReadOnlyList<PlanItem> Plans);

internal static class TakeSteps
{
    public static async Task<Ok<StepsTaken>> HandleAsync(
        TakeStepsRequest request,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var transaction = await db.TransactAsync(ct);
        var ids = request.PlanIds.Distinct().ToList();
        await PlanStepContext.LockAsync(db, ids, request.Follow?.SuperiorId, ct);
        var plans = await db.Plans.Within(scope.Division).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var desk = await PlanStepContext.OpenAsync(db, scope, clock, ct);
        await desk.ReadSuperiorsAsync(plans.Values, request.Follow?.SuperiorId, ct);
        await desk.ReadPlacesAboveAsync(plans.Values, ct);
        await desk.ReadNamesAsync(plans.Values, ct);
        var refused = ids.SelectMany((id, i) => Refusal(desk, plans.GetValueOrDefault(id), id, request, i)).ToList();
        if (refused.Count > 0)
        {
            throw DomainException.ForFields(refused);
        }

        await desk.SaveAsync(ct);
        await transaction.CommitAsync(ct);
        var today = desk.ActedOn(null).On;
        return TypedResults.Ok(new StepsTaken([.. ids.Select(id => PlanItem.Of(plans[id], today))]));
    }

    private static IEnumerable<FieldError> Refusal(PlanStepContext desk, Plan? plan, Guid id, TakeStepsRequest request, int index)
    {
        var field = $"planIds[{index}]";
        if (plan is null)
        {
            return [new FieldError(field, CoreErrors.NotFound, [desk.Scope.Division, id])];
        }

        try
        {
            request.Take(desk, plan, (request.FirstNumber ?? 1) + index);
            return [];
        }
        catch (DomainException refusal)
        {
            return [new FieldError(field, refusal.Error, refusal.Args)];
        }
    }
}
