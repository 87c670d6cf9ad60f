using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;

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
        Take(DocumentContext.Of(db, clock.Today()), document, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DocumentView.Of(document, clock.Today()));
    }

    /// <summary>The document no longer holds from the day on.</summary>
    public static void Take(DocumentContext context, Document document, RepealDocumentRequest request) =>
        context.Repealed(document.Repeal(request.On));
}
