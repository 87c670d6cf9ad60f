using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>提出修订: one of the situations of the rules has come about.</summary>
/// <param name="Note">What is to be changed.</param>
/// <param name="On">Today if left out.</param>
public sealed record DemandRevisionRequest(RevisionTrigger Trigger, [property: StringLength(2000)] string? Note, DateOnly? On);

internal static class DemandRevision
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        DemandRevisionRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, DemandRevisionRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        var acted = desk.ActedOn(request.On);
        desk.TellDue(plan, new RevisionDemand(request.Trigger, request.Note?.Trim(), acted.On, null, null), acted);
    }
}
