using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;

namespace Organizations.Features.Documents;

/// <summary>Documents, newest first.</summary>
/// <param name="Include"><c>superiors</c>: those of the divisions above as well.</param>
/// <param name="Q">Part of the title, the number or the issuer.</param>
/// <param name="State">Without it all but the withdrawn.</param>
public sealed record ListDocumentsRequest(
    string? Include,
    string? Q,
    Word<DocumentCategory>? Category,
    int? Year,
    Word<DocumentState>? State
);

internal static class ListDocuments
{
    internal static readonly SortKeys<Document> Sorts = new("-issuedOn") { { "issuedOn", d => d.IssuedOn }, { "title", d => d.Title } };

    public static async Task<Ok<Page<DocumentView>>> HandleAsync(
        [AsParameters] ListDocumentsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = clock.Today();
        var documents = db.Documents.AsNoTracking();
        documents = request.Include == "superiors" ? documents.ReadableFrom(scope.Division) : documents.Within(scope.Division);
        return await list.PageAsync(
            new Listed<Document>(db, scope.Division, Matching(documents, request, today), Sorts) { Unfiltered = documents },
            d => DocumentView.Of(d, today),
            ct
        );
    }

    internal static IQueryable<Document> Matching(IQueryable<Document> documents, ListDocumentsRequest request, DateOnly today)
    {
        documents = request.State?.Value switch
        {
            null => documents.Where(d => d.State != DocumentState.Withdrawn),
            DocumentState.InForce => documents.Where(d =>
                d.State == DocumentState.InForce || (d.State == DocumentState.Repealed && d.EndedOn > today)
            ),
            DocumentState.Repealed => documents.Where(d => d.State == DocumentState.Repealed && d.EndedOn <= today),
            var state => documents.Where(d => d.State == state),
        };
        if (request.Category is { Value: var category })
        {
            documents = documents.Where(d => d.Category == category);
        }

        if (request.Year is { } year)
        {
            documents = documents.Where(d => d.IssuedOn.Year == year);
        }

        return request.Q?.Trim() is { Length: > 0 } q
            ? documents.Where(d => d.Title.Contains(q) || d.Number!.Contains(q) || d.Issuer.Contains(q))
            : documents;
    }
}
