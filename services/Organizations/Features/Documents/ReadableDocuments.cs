using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;

namespace Organizations.Features.Documents;

/// <summary>Which documents are read from a place: those of its subtree, and its superiors' that were not recorded by mistake.</summary>
internal static class ReadableDocuments
{
    public static IQueryable<Document> ReadableFrom(this IQueryable<Document> documents, DivisionCode place)
    {
        var end = place.SubtreeEnd;
        var superiors = place.Prefixes().Where(p => p != place).ToList();
        return documents.Where(d =>
            (d.Division >= place && d.Division < end) || (superiors.Contains(d.Division) && d.State != DocumentState.Withdrawn)
        );
    }

    public static async Task<Document> RequireReadableAsync(this OrganizationsDb db, Scope scope, Guid id, CancellationToken ct) =>
        await db.Documents.AsNoTracking().ReadableFrom(scope.Division).FirstOrDefaultAsync(d => d.Id == id, ct)
        ?? throw CoreErrors.NotFound.Because(scope.Division, id);
}
