using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace Organizations.Features.Divisions.Sheets;

/// <summary>The places that get another code by a sheet: by what it says of their former codes, or by their names.</summary>
internal sealed class SheetMoves
{
    private readonly Sheet<DivisionRow> _sheet;
    private readonly DirectoryContext _context;
    private readonly DateOnly _today;
    private readonly Dictionary<DivisionCode, ListedPlace> _lines;
    private readonly Dictionary<DivisionCode, DateOnly?> _from;
    private readonly Dictionary<DivisionCode, DivisionRow> _ends;
    private readonly Dictionary<DivisionCode, DivisionRow> _history;
    private readonly Dictionary<DivisionCode, DateOnly> _left = [];
    private readonly Dictionary<DivisionCode, PlaceMove> _byFormer = [];
    private readonly Dictionary<Place, DivisionCode> _former = [];
    private PlaceMatching _matching = null!;
    private MoveDates _dates = null!;

    private SheetMoves(Sheet<DivisionRow> sheet, DirectoryContext context, DateOnly today)
    {
        (_sheet, _context, _today) = (sheet, context, today);

        // One code that goes into one new code is the same place moved; into a code that stays, or several into one, is a merger.
        var rows = sheet.Rows.Select(r => r.Values).ToList();
        var coming = rows.Where(r => r.ValidTo is null).ToDictionary(r => r.Place);
        var leaving = rows.Select(r => r.FormerPlace).OfType<DivisionCode>().ToHashSet();
        var replaced = rows.Where(r => r.ValidTo is not null && r.Next is { } next && coming.ContainsKey(next))
            .Where(r => !context.Open.ContainsKey(r.Next!.Value) || leaving.Contains(r.Next.Value))
            .GroupBy(r => r.Next!.Value)
            .Where(g => g.Count() == 1)
            .Select(g => g.Single())
            .ToList();
        _ends = replaced.Where(r => context.Open.ContainsKey(r.Place)).ToDictionary(r => r.Next!.Value);
        _history = replaced
            .Where(r => !context.Open.ContainsKey(r.Place) && !context.Ended.ContainsKey(r.Place))
            .ToDictionary(r => r.Next!.Value);
        _from = coming.ToDictionary(r => r.Key, r => r.Value.ValidFrom);
        _lines = coming.Values.ToDictionary(
            r => r.Place,
            r => new ListedPlace(
                r.Place,
                r.Name!,
                r.FormerPlace ?? _ends.GetValueOrDefault(r.Place)?.Place,
                r.IsNew || _history.ContainsKey(r.Place)
            )
        );
    }

    /// <summary>All moves, with a row or with the superior.</summary>
    public IReadOnlyCollection<PlaceMove> All => _matching.Moves;

    /// <summary>Matches the rows with the directory.</summary>
    public static async Task<SheetMoves> OfAsync(Sheet<DivisionRow> sheet, DirectoryContext context, DateOnly today, CancellationToken ct)
    {
        var moves = new SheetMoves(sheet, context, today);
        var moving = moves._ends.Values.Select(r => r.Place).ToHashSet();
        var ending = sheet.Rows.Where(r => r.Values.ValidTo is not null).Select(r => r.Values.Place).Where(c => !moving.Contains(c));
        moves._matching = await context.MatchAsync([.. moves._lines.Values], ending.ToHashSet(), ct);
        moves._dates = MoveDates.Of(moves.All, moves.SaidOn, today);
        foreach (var move in moves.All)
        {
            moves._former[move.Place] = move.Place.Division;
            moves._byFormer[move.Place.Division] = move;
            moves._left[move.Place.Division] = moves.On(move.Place);
        }

        return moves;
    }

    /// <summary>Where each place is afterwards.</summary>
    public PlaceMatching Matching => _matching;

    /// <summary>The place that a row is about; null if it is new.</summary>
    public Place? Meant(DivisionRow row) => _lines.TryGetValue(row.Place, out var line) ? _matching.Meant.GetValueOrDefault(line) : null;

    /// <summary>Whether the place gets another code.</summary>
    public bool IsMoved(Place place) => _former.ContainsKey(place);

    /// <summary>The move that a row alone asks for; null if there is none, or if a row with an end asks for it.</summary>
    public PlaceMove? OfRow(DivisionRow row) =>
        Meant(row) is { } place && _former.TryGetValue(place, out var former) && !_ends.ContainsKey(row.Place) ? _byFormer[former] : null;

    /// <summary>The move that a row with an end and a replacement asks for.</summary>
    public PlaceMove? ByEnd(DivisionRow row) =>
        row.Next is { } next && _ends.GetValueOrDefault(next) == row ? _byFormer.GetValueOrDefault(row.Place) : null;

    /// <summary>The row of a code of the past that the directory did not know, whose place has this code now.</summary>
    public DivisionRow? History(DivisionCode code) => _history.GetValueOrDefault(code);

    /// <summary>The code before the move.</summary>
    public DivisionCode Former(PlaceMove move) => _former[move.Place];

    /// <summary>First day of the new code.</summary>
    public DateOnly On(Place place) => _dates.On(place);

    /// <summary>First day on which the place that moves away no longer has the code.</summary>
    public DateOnly? LeftOn(DivisionCode code) => _left.TryGetValue(code, out var on) ? on : null;

    /// <inheritdoc cref="MoveDates.Together"/>
    public CodesTogether? Together(Place place) => _dates.Together(place);

    /// <summary>The places inside the root that the sheet speaks of, or that move along.</summary>
    public IReadOnlySet<Guid> Accounted(DivisionCode root, IReadOnlyCollection<DivisionLevel> levels)
    {
        var ended = _sheet.Rows.Where(r => r.Values.ValidTo is not null).Select(r => _context.Open.GetValueOrDefault(r.Values.Place));
        return _matching
            .Meant.Values.Concat(All.Select(m => m.Place))
            .Concat(ended.OfType<Place>())
            .Where(p => root.Contains(p.Division) && levels.Contains(p.Level))
            .Select(p => p.Id)
            .ToHashSet();
    }

    /// <summary>The move in words.</summary>
    public string Said(PlaceMove move)
    {
        var said = $"{Former(move)} → {move.To}";
        return move.Asked ? said + new Heading("（按名称判断，须确认）", " (by its name; to be confirmed)") : said;
    }

    /// <summary>Refuses what can't be; and, unless they are confirmed, moves that may be meant otherwise.</summary>
    public void Check(bool confirmed)
    {
        var rows = _sheet.Rows.ToDictionary(r => r.Values.Place);
        foreach (var wrong in _matching.Contradictions)
        {
            var former = wrong.Rule == DivisionErrors.FormerUnknown || wrong.Rule == DivisionErrors.FormerTwice;
            var field = former ? nameof(DivisionRow.Former) : nameof(DivisionRow.Code);
            _sheet.Refuse(rows[wrong.Line.Code], field, wrong.Rule, wrong.Args);
        }

        if (_matching.Contradictions.Count > 0)
        {
            return;
        }

        foreach (var (move, on) in _dates.Differing)
        {
            _sheet.Refuse(rows[_matching.LineOf(move).Code], nameof(DivisionRow.ValidFrom), DivisionErrors.DatesDiffer, on);
        }

        foreach (var move in All)
        {
            var row = _ends.TryGetValue(move.To, out var ended) ? rows[ended.Place] : rows[_matching.LineOf(move).Code];
            var field = ended is null ? nameof(DivisionRow.Code) : nameof(DivisionRow.ValidTo);
            _sheet.Try(row, field, () => move.Place.RequireChangeable(On(move.Place), _today));
            if (_context.Ended.TryGetValue(move.To, out var term) && term.ValidTo > On(move.Place))
            {
                _sheet.Refuse(row, field, DivisionErrors.CodeUsedUntil, move.To, term.Name, term.ValidTo!);
            }

            if (move.Asked && !confirmed)
            {
                _sheet.Refuse(row, nameof(DivisionRow.Code), DivisionErrors.MoveUnconfirmed, move.Name, move.Place.Division, move.To);
            }
        }
    }

    // The day of an ended code; or the day of a row, if it is not that of a change before.
    private DateOnly? SaidOn(PlaceMove move)
    {
        if (move.Line is not { } line)
        {
            return null;
        }

        if (_ends.TryGetValue(line.Code, out var ended))
        {
            return ended.ValidTo;
        }

        var from = _from[line.Code];
        return from > move.Place.Last.ValidFrom ? from : null;
    }
}
