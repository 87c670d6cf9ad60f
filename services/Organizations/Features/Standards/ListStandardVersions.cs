using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;

namespace Organizations.Features.Standards;

internal static class ListStandardVersions
{
    public static async Task<Ok<Page<StandardView>>> HandleAsync(string key, Scope scope, OrganizationsDb db, CancellationToken ct) =>
        TypedResults.Ok(
            new Page<StandardView>(
                [.. (await db.VisibleStandardsAsync(scope.Division, ct)).Where(s => s.Key == key).Select(StandardView.Of)],
                null
            )
        );
}
