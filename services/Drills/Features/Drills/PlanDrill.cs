using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Drills.Features.Plans;
using Drills.Features.Programmes;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;
using Platform.Records.Places;

namespace Drills.Features.Drills;

/// <summary>A drill to come, at the organizer's place.</summary>
/// <param name="ProgrammeItemId">The line of the place's annual programme that it carries out.</param>
public sealed record PlanDrillRequest([property: Required] DrillRequest Drill, DateOnly PlannedOn, Guid? ProgrammeItemId);

internal static class PlanDrill
{
    public static async Task<Created<DrillView>> HandleAsync(
        PlanDrillRequest request,
        Scope scope,
        DrillsDb db,
        CheckPlan plans,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var teams = await db.TeamsOnAsync(scope.Division, request.Drill.Teams, request.PlannedOn, [], ct);
        var level = await db.LevelOfAsync(scope.Division, request.PlannedOn, "plannedOn", ct);
        var drill = Drill.Plan(
            scope.Division,
            level,
            request.Drill.Design(),
            request.Drill.Setting(teams),
            request.PlannedOn,
            scope.ActedOn(null, clock)
        );
        await plans.CheckAsync(drill, ct);
        await db.CarriesOutAsync(drill, request.ProgrammeItemId, ct);
        db.Add(drill);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(DrillView.Address(drill), DrillView.Of(drill));
    }
}
