using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Features.Divisions.Sheets;

/// <summary>
/// The part of the directory that the rows of a sheet are about: the places that they name by code or by name, the superiors and
/// replacements of these, and what is inside a place that moves or ends. It is read without tracking, and is as large as the sheet, however
/// large the directory is.
/// </summary>
internal sealed class DirectoryContext
{
    private readonly OrganizationsDb _db;
    private readonly Dictionary<DivisionCode, Place> _open = [];
    private readonly Dictionary<DivisionCode, DivisionTerm> _ended = [];
    private readonly HashSet<DivisionCode> _known = [];

    private DirectoryContext(OrganizationsDb db) => _db = db;

    /// <summary>The places that exist, with their history, by their code.</summary>
    public IReadOnlyDictionary<DivisionCode, Place> Open => _open;

    /// <summary>The last term of codes that ended, but for those that only got another name.</summary>
    public IReadOnlyDictionary<DivisionCode, DivisionTerm> Ended => _ended;

    /// <summary>What is directly inside the places that end by the sheet, by code.</summary>
    public IReadOnlyList<DivisionCode> InsideEnded { get; private set; } = [];

    /// <summary>Reads what the rows need of the directory below the root; their codes are cut already.</summary>
    public static async Task<DirectoryContext> LoadAsync(
        OrganizationsDb db,
        DivisionCode root,
        IReadOnlyCollection<DivisionRow> rows,
        CancellationToken ct
    )
    {
        var (context, end) = (new DirectoryContext(db), root.SubtreeEnd);
        var codes = rows.SelectMany(r => new[] { r.Place, r.Place.Parent, r.Next, r.FormerPlace })
            .OfType<DivisionCode>()
            .Distinct()
            .ToList();
        var known = db.Places.Where(p => p.Terms.Any(t => t.Code >= root && t.Code < end));
        await context.ReadAsync(known.Where(p => codes.Contains(p.Division)), codes, ct);

        var names = rows.Where(r => r.ValidTo is null && context._open.GetValueOrDefault(r.Place)?.Name != r.Name)
            .Select(r => r.Name)
            .Distinct()
            .ToList();
        if (names.Count > 0 && context._open.Count > 0)
        {
            var named = db.Places.Where(p => p.Division >= root && p.Division < end && names.Contains(p.Name));
            await context.ReadAsync(named, [], ct);
        }

        var ending = rows.Where(r => r.ValidTo is not null).Select(r => (DivisionCode?)r.Place).ToList();
        context.InsideEnded =
            ending.Count == 0
                ? []
                : await db
                    .DivisionTerms.Where(t => t.ValidTo == null && ending.Contains(t.Superior))
                    .OrderBy(t => t.Code)
                    .Select(t => t.Code)
                    .ToListAsync(ct);
        return context;
    }

    /// <summary>Matches the lines of the sheet with the places; reads what is inside those that move, and who has the codes they
    /// get.</summary>
    public async Task<PlaceMatching> MatchAsync(IReadOnlyList<ListedPlace> lines, IReadOnlySet<DivisionCode> ending, CancellationToken ct)
    {
        await ReadAsync(_db.Places.Where(p => InsideEnded.Contains(p.Division)), [], ct);
        for (var read = new HashSet<Guid>(); ; )
        {
            var matching = PlaceMatching.Of(lines, _open.Values, ending);
            var moves = matching.Moves.Where(m => read.Add(m.Place.Id)).ToList();
            if (moves.Count == 0)
            {
                return matching;
            }

            var codes = moves.ConvertAll(m => m.To);
            var superiors = moves.ConvertAll(m => (DivisionCode?)m.Place.Division);
            await ReadAsync(
                _db.Places.Where(p => codes.Contains(p.Division) || p.Terms.Any(t => t.ValidTo == null && superiors.Contains(t.Superior))),
                codes,
                ct
            );
        }
    }

    /// <summary>Whether the code is, or ever was, in the directory.</summary>
    public bool Knows(DivisionCode code) => _known.Contains(code);

    private async Task ReadAsync(IQueryable<Place> places, List<DivisionCode> codes, CancellationToken ct)
    {
        foreach (var place in await places.AsNoTracking().Include(p => p.Terms).Where(p => p.ClosedOn == null).ToListAsync(ct))
        {
            _open.TryAdd(place.Division, place);
            _known.Add(place.Division);
        }

        if (codes.Count == 0)
        {
            return;
        }

        var ended = await _db.DivisionTerms.AsNoTracking().Where(t => t.ValidTo != null && codes.Contains(t.Code)).ToListAsync(ct);
        _known.UnionWith(ended.Select(t => t.Code));
        foreach (var terms in ended.Where(t => t.EndedBy != DivisionChange.Rename).GroupBy(t => t.Code))
        {
            _ended[terms.Key] = terms.MaxBy(t => t.ValidFrom)!;
        }
    }
}
