using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Files;
using Platform.Hosting.Access;

namespace Platform.Records.Files;

/// <summary>Takes a file in: the first file of a form, or the body itself with its name in <c>?name=</c>.</summary>
public static class UploadFile
{
    /// <summary>Checks type, size and content, and stores the file under its digest.</summary>
    public static async Task<Created<StoredFileView>> HandleAsync(
        HttpContext http,
        Scope scope,
        FileStore store,
        DbContext db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (name, content) = await OpenAsync(http.Request, ct);
        await using (content)
        {
            var stored = await store.StoreAsync(content, ct);
            var file = StoredFile.Upload(
                scope.Division,
                name,
                stored.Type,
                stored.Size,
                stored.Digest,
                scope.Caller.Subject,
                clock.GetUtcNow()
            );
            db.Add(file);
            await db.SaveChangesAsync(ct);
            return TypedResults.Created($"{http.Request.Path}/{file.Id}", StoredFileView.Of(file));
        }
    }

    private static async Task<(string Name, Stream Content)> OpenAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType)
        {
            return (request.Query["name"].ToString(), request.Body);
        }

        var form = await request.ReadFormAsync(ct);
        return form.Files is [var file, ..] ? (file.FileName, file.OpenReadStream()) : throw StoredFileErrors.Missing.At("file");
    }
}
