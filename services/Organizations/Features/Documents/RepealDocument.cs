using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Documents;

/// <summary>废止. A repeal may be decided for a day to come.</summary>
public sealed record RepealDocumentRequest(DateOnly On);

internal static class RepealDocument
{
    public static async Task<Ok<DocumentView>> HandleAsync(
        [AsParameters] RecordStep step,
        RepealDocumentRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var document = await step.OnAsync(db.Documents, ct);
        db.Publish(document.Repeal(request.On));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DocumentView.Of(document, clock.Today()));
    }
}
