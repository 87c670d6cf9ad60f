using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Platform.Core.Files;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Platform.Records.Files;

/// <summary>Sends the content of a file, with its digest as entity tag.</summary>
public static class DownloadFile
{
    /// <summary>Refuses a file of another place and one that is damaged.</summary>
    public static async Task<FileStreamHttpResult> HandleAsync(
        Guid id,
        Scope scope,
        HttpContext http,
        FileStore store,
        DbContext db,
        CancellationToken ct
    ) => await SendAsync(http, store, AttachedFile.Of(await db.Set<StoredFile>().RequireAsync(scope, id, ct)), ct);

    /// <summary>Sends stored bytes as a download: never displayed in the platform's own origin, whatever they contain.</summary>
    public static async Task<FileStreamHttpResult> SendAsync(HttpContext http, FileStore store, AttachedFile file, CancellationToken ct)
    {
        var content = await store.OpenAsync(file.Digest, ct) ?? throw StoredFileErrors.Damaged.Because(file.Name);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox";
        http.Response.Headers.CacheControl = "private, max-age=0, must-revalidate";
        return TypedResults.File(
            content,
            file.MediaType,
            file.Name,
            entityTag: new EntityTagHeaderValue($"\"{file.Digest}\""),
            enableRangeProcessing: true
        );
    }
}
