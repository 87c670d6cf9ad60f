using Drills.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Drills.Features.Trainings;

internal static class GetTraining
{
    public static async Task<Ok<TrainingView>> HandleAsync(Guid id, Scope scope, DrillsDb db, CancellationToken ct) =>
        TypedResults.Ok(await (await db.Trainings.AsNoTracking().RequireAsync(scope, id, ct)).ShownAsync(db, ct));
}
