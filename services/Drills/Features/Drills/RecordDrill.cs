using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Drills.Features.Plans;
using Drills.Features.Programmes;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using Platform.Records.Places;

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
        var facts = request.Held.Facts(clock);
        var teams = await db.TeamsOnAsync(request.Drill.Teams, facts.On, ct);
        var level = await db.LevelOfAsync(scope.Division, ct);
        var (drill, held) = Drill.Record(
            scope.Division,
            level,
            request.Drill.Design(),
            request.Drill.Setting(teams),
            facts,
            scope.ActedOn(null, clock)
        );
        await plans.CheckAsync(drill, ct);
        var (programmes, taken) = await db.ProgrammesOfAsync([drill], ct);
        CarryOut.CarriesOutNearest(drill, programmes, taken);
        db.Add(drill);
        db.Publish(held);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(DrillView.Address(drill), DrillView.Of(drill));
    }
}
