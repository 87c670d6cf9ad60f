using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Files;

namespace Organizations.Features.Documents;

/// <summary>The document's text. A caller who may read the document may read it, although the file's own row belongs to the
/// superior.</summary>
internal static class DownloadDocument
{
    public static async Task<FileStreamHttpResult> HandleAsync(
        Guid id,
        Scope scope,
        HttpContext http,
        FileStore store,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var document = await db.RequireReadableAsync(scope, id, ct);
        return await DownloadFile.SendAsync(http, store, document.Attachment ?? throw CoreErrors.NotFound.Because(scope.Division, id), ct);
    }
}
