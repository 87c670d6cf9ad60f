using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Files;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Platform.Records.Files;

/// <summary>Answers what is known of a file, without its content.</summary>
public static class GetFile
{
    /// <summary>Refuses a file of another place.</summary>
    public static async Task<Ok<StoredFileView>> HandleAsync(Guid id, Scope scope, DbContext db, CancellationToken ct) =>
        TypedResults.Ok(StoredFileView.Of(await db.Set<StoredFile>().RequireAsync(scope, id, ct)));
}
