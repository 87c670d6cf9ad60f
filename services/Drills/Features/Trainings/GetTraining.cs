using Drills.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Drills.Features.Trainings;

internal static class GetTraining
{
    public static async Task<Ok<TrainingView>> Handle(Guid id, Scope scope, DrillsDb db, CancellationToken ct) =>
        TypedResults.Ok(await (await db.Trainings.AsNoTracking().Require(scope, id, ct)).Shown(db, ct));
}
