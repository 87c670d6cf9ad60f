using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Agreements;

/// <summary>An agreement as it is on a day, today by default.</summary>
internal static class GetAgreement
{
    public static async Task<Ok<AgreementView>> HandleAsync(
        Guid id,
        DateOnly? asOf,
        Scope scope,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok(AgreementView.Of(await db.ShownAsync(scope, id, ct), asOf ?? clock.Today()));

    internal static async Task<Agreement> ShownAsync(this SocialForcesDb db, Scope scope, Guid id, CancellationToken ct) =>
        await db.Agreements.AsNoTracking().Shown(db, scope).FirstOrDefaultAsync(a => a.Id == id, ct)
        ?? throw CoreErrors.NotFound.Because(scope.Division, id);
}
