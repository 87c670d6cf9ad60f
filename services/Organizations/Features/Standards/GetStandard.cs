using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;

namespace Organizations.Features.Standards;

internal static class GetStandard
{
    public static async Task<Ok<StandardView>> HandleAsync(
        string key,
        DateOnly? on,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok(StandardView.Of(await db.RequireStandardAsync(key, scope.Division, on ?? clock.Today(), ct)));
}
