using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;

namespace Drills.Features.Drills;

internal static class GetDrill
{
    public static async Task<Ok<DrillView>> HandleAsync(Guid id, Scope scope, DrillsDb db, CancellationToken ct) =>
        TypedResults.Ok(Shown(await db.Drills.AsNoTracking().RequireAsync(scope, id, ct), scope.Caller));

    // Scenario, injects and the plan's actions are texts in which people write whom to call.
    private static DrillView Shown(Drill drill, Caller caller) => caller.Shown(drill.Division, DrillView.Of(drill));
}
