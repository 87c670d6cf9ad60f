using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Records.Files;

namespace Organizations.Features.Documents;

/// <summary>Attaches the document's text, or puts another file in its place.</summary>
public sealed record AttachTextRequest(Guid FileId);

internal static class AttachText
{
    public static async Task<Ok<DocumentView>> HandleAsync(
        [AsParameters] RecordStep step,
        AttachTextRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var document = await step.OnAsync(db.Documents, ct);
        document.Attach((await db.UseFilesAsync(document.Division, [request.FileId], "fileId", clock.GetUtcNow(), ct))[0]);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DocumentView.Of(document, clock.Today()));
    }
}
