using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Files;

namespace ContingencyPlans.Features.Plans;

/// <summary>附件 of a plan.</summary>
internal static class DownloadAttachment
{
    public static async Task<FileStreamHttpResult> HandleAsync(
        [AsParameters] Attachment which,
        Scope scope,
        HttpContext http,
        FileStore store,
        ContingencyPlansDb db,
        CancellationToken ct
    )
    {
        var plan = await db.Plans.AsNoTracking().RequireAsync(scope, which.Id, ct);
        var attached =
            (await db.ContentOfAsync(plan.Id, ct)).Attachments.FirstOrDefault(a => a.File.FileId == which.File)
            ?? throw CoreErrors.NotFound.Because(scope.Division, which.File);
        return await DownloadFile.SendAsync(http, store, attached.File, ct);
    }

    /// <summary>A plan's file.</summary>
    public sealed record Attachment(Guid Id, Guid File);
}
