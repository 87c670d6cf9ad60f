using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

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
    Word<DocumentState>? State,
    int? Limit,
    string? Cursor
);

internal static class ListDocuments
{
    public static async Task<Ok<Page<DocumentView>>> HandleAsync(
        [AsParameters] ListDocumentsRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var documents = db.Documents.AsNoTracking();
        documents = request.Include == "superiors" ? documents.ReadableFrom(scope.Division) : documents.Within(scope.Division);
        var rows = await After(Matching(documents, request, clock.Today()), page)
            .OrderByDescending(d => d.IssuedOn)
            .ThenByDescending(d => d.Id)
            .Take(page.Size + 1)
            .ToListAsync(ct);
        return TypedResults.Ok(
            page.Cut(
                rows.ConvertAll(d => DocumentView.Of(d, clock.Today())),
                d => [d.IssuedOn.ToString("O", CultureInfo.InvariantCulture), d.Id.ToString()]
            )
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

    private static IQueryable<Document> After(IQueryable<Document> documents, PageRequest page)
    {
        if (page.After(keys: 2) is not [var date, var key])
        {
            return documents;
        }

        return
            DateOnly.TryParseExact(date, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && Guid.TryParse(key, out var id)
            ? documents.Where(d => d.IssuedOn < on || (d.IssuedOn == on && d.Id < id))
            : throw CoreErrors.CursorMalformed.At("cursor");
    }
}
