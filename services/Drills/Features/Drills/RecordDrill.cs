using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Drills.Features.Plans;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;

namespace Drills.Features.Drills;

/// <summary>A drill that was held earlier and is recorded now.</summary>
public sealed record RecordDrillRequest([property: Required] DrillRequest Drill, [property: Required] HeldRequest Held);

/// <summary>The results of a drill.</summary>
/// <param name="On">The day it was held.</param>
/// <param name="People">The number of people who took part.</param>
public sealed record HeldRequest(DateOnly On, [property: Range(1, 100_000)] int People, [property: StringLength(4_000)] string? Summary)
{
    internal HeldFacts Facts(TimeProvider clock) =>
        new(BusinessDate.Past(On, clock, DrillErrors.NotYet, "held.on"), People, Summary?.Trim());
}

internal static class RecordDrill
{
    public static async Task<Created<DrillView>> HandleAsync(
        RecordDrillRequest request,
        Scope scope,
        DrillsDb db,
        CheckPlan plans,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var held = (scope.Division, request.Held.On);
        var drill = Take(
            await DrillContext.LoadAsync(db, scope, request.Drill.Teams ?? [], [], [held], clock, ct),
            scope.Division,
            request
        );
        await plans.CheckAsync(drill, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(DrillView.Address(drill), DrillView.Of(drill));
    }

    /// <summary>The place records the drill; its plan is still to be checked.</summary>
    public static Drill Take(DrillContext context, DivisionCode place, RecordDrillRequest request)
    {
        var facts = request.Held.Facts(context.Clock);
        var setting = request.Drill.Setting(context.TeamsOn(request.Drill.Teams, facts.On));
        var (drill, held) = Drill.Record(place, context.LevelOf(place, facts.On), request.Drill.Design(), setting, facts, context.Acted());
        context.Recorded(drill, held);
        return drill;
    }
}
