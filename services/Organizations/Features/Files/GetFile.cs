using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Data;

namespace Organizations.Features.Files;

internal static class GetFile
{
    public static async Task<Ok<StoredFileView>> Handle(Guid id, Scope scope, OrganizationsDb db, CancellationToken ct) =>
        TypedResults.Ok(StoredFileView.Of(await db.StoredFiles.Require(scope, id, ct)));
}
