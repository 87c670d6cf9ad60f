using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using SocialForces.Data;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Mobilizations;

internal static class GetMobilization
{
    public static async Task<Ok<MobilizationView>> HandleAsync(Guid id, Scope scope, SocialForcesDb db, CancellationToken ct) =>
        TypedResults.Ok(
            MobilizationView.Of(
                await db.Mobilizations.AsNoTracking().Shown(db, scope).FirstOrDefaultAsync(m => m.Id == id, ct)
                    ?? throw CoreErrors.NotFound.Because(scope.Division, id)
            )
        );
}
