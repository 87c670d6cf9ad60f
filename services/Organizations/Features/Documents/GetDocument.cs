using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;

namespace Organizations.Features.Documents;

internal static class GetDocument
{
    public static async Task<Ok<DocumentView>> HandleAsync(
        Guid id,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok(DocumentView.Of(await db.RequireReadableAsync(scope, id, ct), clock.Today()));
}
