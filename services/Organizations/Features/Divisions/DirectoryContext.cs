using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Features.Divisions;

/// <summary>
/// The part of the directory that the rows of a sheet are about: the places that they name, the superiors and replacements of these, and
/// what is inside a place that ends. It is read without tracking, and is as large as the sheet, however large the directory is.
/// </summary>
internal sealed class DirectoryContext
{
    private readonly HashSet<DivisionCode> _known;

    private DirectoryContext(IReadOnlyList<Place> open, IReadOnlyList<DivisionTerm> ended, IReadOnlyList<DivisionCode> insideEnded)
    {
        Open = open.ToDictionary(p => p.Division);
        Ended = ended
            .Where(t => t.EndedBy != DivisionChange.Rename)
            .GroupBy(t => t.Code)
            .ToDictionary(g => g.Key, g => g.MaxBy(t => t.ValidFrom)!);
        InsideEnded = insideEnded;
        _known = [.. Open.Keys, .. ended.Select(t => t.Code)];
    }

    /// <summary>The places that exist, with their history, by their code.</summary>
    public IReadOnlyDictionary<DivisionCode, Place> Open { get; }

    /// <summary>The last term of codes that ended, but for those that only got another name.</summary>
    public IReadOnlyDictionary<DivisionCode, DivisionTerm> Ended { get; }

    /// <summary>What is directly inside the places that end by the sheet, by code.</summary>
    public IReadOnlyList<DivisionCode> InsideEnded { get; }

    /// <summary>Reads what the rows need of the directory below the root; their codes are cut already.</summary>
    public static async Task<DirectoryContext> LoadAsync(
        OrganizationsDb db,
        DivisionCode root,
        IReadOnlyCollection<DivisionRow> rows,
        CancellationToken ct
    )
    {
        var end = root.SubtreeEnd;
        var codes = rows.SelectMany(r => new[] { r.Place, r.Place.Parent, r.Next }).OfType<DivisionCode>().Distinct().ToList();
        var ending = rows.Where(r => r.ValidTo is not null).Select(r => (DivisionCode?)r.Place).ToList();
        var open = await db
            .Places.AsNoTracking()
            .Include(p => p.Terms)
            .Where(p => p.ClosedOn == null && codes.Contains(p.Division) && p.Terms.Any(t => t.Code >= root && t.Code < end))
            .ToListAsync(ct);
        var ended = await db.DivisionTerms.AsNoTracking().Where(t => t.ValidTo != null && codes.Contains(t.Code)).ToListAsync(ct);
        var inside =
            ending.Count == 0
                ? []
                : await db
                    .DivisionTerms.Where(t => t.ValidTo == null && ending.Contains(t.Superior))
                    .OrderBy(t => t.Code)
                    .Select(t => t.Code)
                    .ToListAsync(ct);
        return new(open, ended, inside);
    }

    /// <summary>Whether the code is, or ever was, in the directory.</summary>
    public bool Knows(DivisionCode code) => _known.Contains(code);
}
