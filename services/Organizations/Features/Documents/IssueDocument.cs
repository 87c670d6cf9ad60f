using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Files;

namespace Organizations.Features.Documents;

/// <summary>A document that was issued.</summary>
/// <param name="Number">文号, with any brackets; it is normalised.</param>
/// <param name="FileId">Its text, uploaded at the same division.</param>
public sealed record IssueDocumentRequest(
    [property: Required, StringLength(200, MinimumLength = 4)] string Title,
    [property: StringLength(60)] string? Number,
    [property: Required, StringLength(100, MinimumLength = 2)] string Issuer,
    DocumentCategory Category,
    DateOnly IssuedOn,
    Guid? FileId
);

internal static class IssueDocument
{
    public static async Task<Created<DocumentView>> HandleAsync(
        IssueDocumentRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var context = await DocumentContext.LoadAsync(db, [scope.Division], [request.Number], [], unnumbered: false, clock.Today(), ct);
        var document = Take(context, scope.Division, request);
        if (request.FileId is { } id)
        {
            document.Attach((await db.UseFilesAsync(scope.Division, [id], "fileId", clock.GetUtcNow(), ct))[0]);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{document.Division}/documents/{document.Id}", DocumentView.Of(document, clock.Today()));
    }

    /// <summary>The place issued the document; its text is attached by the caller.</summary>
    public static Document Take(DocumentContext context, DivisionCode place, IssueDocumentRequest request)
    {
        var (document, happened) = Document.Issue(
            place,
            context.LevelOf(place, request.Category, request.IssuedOn),
            request.Title.Trim().Trim('《', '》'),
            request.Number,
            request.Issuer.Trim(),
            request.Category,
            request.IssuedOn,
            context.Today
        );
        context.RequireNumberFree(place, document.Number);
        context.Issued(document, happened);
        return document;
    }
}
