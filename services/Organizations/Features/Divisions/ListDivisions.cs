using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Organizations.Features.Divisions;

/// <summary>
/// The tree, level by level: the children of the path's place. With a level: all of that level inside the place. With a search text: all
/// inside the place whose name contains it, or whose code or pinyin initials begin with it.
/// </summary>
/// <param name="Level">All of this level in the subtree, instead of the children.</param>
/// <param name="Q">Part of a name, or the beginning of a code or of pinyin initials (lxx).</param>
/// <param name="AsOf">The directory as it was on this day; today if left out.</param>
public sealed record ListDivisionsRequest(Word<DivisionLevel>? Level, string? Q, DateOnly? AsOf, int? Limit, string? Cursor);

internal static class ListDivisions
{
    public static async Task<Ok<Page<DivisionView>>> HandleAsync(
        [AsParameters] ListDivisionsRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var found = Matching(db, scope.Division, request, clock.Today());
        found = request.Level is null && string.IsNullOrWhiteSpace(request.Q) ? found.Where(d => d.Term.Superior == scope.Division) : found;
        if (page.After(keys: 1) is [var last])
        {
            var after = DivisionCode.Parse(last);
            found = found.Where(d => d.Term.Code > after);
        }

        var rows = await found.OrderBy(d => d.Term.Code).Take(page.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows.ConvertAll(r => r.View()), v => [v.Code.Value]));
    }

    /// <summary>The directory inside the place as the filters say; all of it without filters.</summary>
    public static IQueryable<DivisionOnDay> Matching(OrganizationsDb db, DivisionCode place, ListDivisionsRequest? request, DateOnly today)
    {
        var end = place.SubtreeEnd;
        var found = db.Directory(request?.AsOf ?? today).Where(d => d.Term.Code >= place && d.Term.Code < end);
        if (request?.Q?.Trim() is { Length: > 0 } words)
        {
            var initials = words.ToLowerInvariant();
            found = found.Where(d =>
                d.Term.Name.Contains(words) || ((string)(object)d.Term.Code).StartsWith(words) || d.Place.Initials.StartsWith(initials)
            );
        }

        return request?.Level?.Value is { } level ? found.Where(d => d.Place.Level == level) : found;
    }
}
