using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
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
        var (document, happened) = Document.Issue(
            scope.Division,
            await db.RequireDivisionAsync(scope.Division, clock.Today(), ct),
            request.Title.Trim().Trim('《', '》'),
            request.Number,
            request.Issuer.Trim(),
            request.Category,
            BusinessDate.Past(request.IssuedOn, clock, DocumentErrors.NotYet, "issuedOn")
        );
        if (
            document.Number is { } number
            && await db.Documents.FirstOrDefaultAsync(
                d => d.Division == document.Division && d.Number == number && d.State != DocumentState.Withdrawn,
                ct
            )
                is { } same
        )
        {
            throw DocumentErrors.NumberTaken.Because(number, same.Title);
        }

        if (request.FileId is { } id)
        {
            document.Attach((await db.UseFilesAsync(scope.Division, [id], "fileId", clock.GetUtcNow(), ct))[0]);
        }

        db.Add(document);
        db.Publish(happened);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{document.Division}/documents/{document.Id}", DocumentView.Of(document, clock.Today()));
    }
}
