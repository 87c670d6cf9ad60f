using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;

namespace Organizations.Features.Standards;

internal static class ListStandards
{
    public static async Task<Ok<Page<StandardView>>> HandleAsync(
        DateOnly? on,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var versions = await db.VisibleStandardsAsync(scope.Division, ct);
        var inForce = versions
            .Select(s => s.Key)
            .Distinct()
            .Select(key => versions.InForce(key, scope.Division, on ?? clock.Today()))
            .OfType<Standard>();
        return TypedResults.Ok(new Page<StandardView>([.. inForce.Select(StandardView.Of)], null));
    }
}
