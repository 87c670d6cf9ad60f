using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Registers;

namespace Organizations.Features.Divisions.Sheets;

/// <summary>Makes the directory what a checked sheet says: first the places that move, all at once, then row by row.</summary>
internal sealed class DirectoryImport
{
    private readonly OrganizationsDb _db;
    private readonly Sheet<DivisionRow> _sheet;
    private readonly SheetMoves _moves;
    private readonly DateOnly _today;
    private readonly Dictionary<DivisionCode, Place> _open;
    private readonly IReadOnlyDictionary<DivisionCode, DivisionTerm> _ended;
    private readonly Dictionary<DivisionCode, DivisionRow> _rows;
    private bool _hasMoved;

    public DirectoryImport(OrganizationsDb db, Sheet<DivisionRow> sheet, DirectoryContext context, SheetMoves moves, DateOnly today)
    {
        (_db, _sheet, _moves, _today) = (db, sheet, moves, today);
        _open = new(context.Open);
        _ended = context.Ended;
        _rows = sheet.Rows.ToDictionary(r => r.Values.Place, r => r.Values);
    }

    /// <summary>The moves and ends that records standing at the places must follow.</summary>
    public Reorganization Reorganization { get; } = new();

    /// <summary>Refuses, cell by cell, changes the directory does not allow.</summary>
    public void Check()
    {
        foreach (var row in _sheet.Rows)
        {
            var line = row.Values;
            if (line.ValidTo is { } end)
            {
                if (_open.TryGetValue(line.Place, out var ending) && !_moves.IsMoved(ending))
                {
                    _sheet.Try(row, nameof(DivisionRow.ValidTo), () => ending.RequireChangeable(end, _today));
                }
            }
            else if (_moves.Meant(line) is not { } place)
            {
                RequireFree(row);
            }
            else if (place.Name != line.Name && !_moves.IsMoved(place))
            {
                _sheet.Try(row, nameof(DivisionRow.Name), () => place.RequireChangeable(RenamedOn(place, line), _today));
            }
        }
    }

    /// <summary>What a blank cell clears of the place that the row is about.</summary>
    public DivisionRow? Recorded(DivisionRow row)
    {
        var place = row.ValidTo is null ? _moves.Meant(row) : _open.GetValueOrDefault(row.Place);
        return place is null ? null : DivisionRow.DetailsOf(place);
    }

    public RowOutcome Take(DivisionRow row)
    {
        if (!_hasMoved)
        {
            _hasMoved = true;
            MoveAll();
        }

        if (row.ValidTo is { } end)
        {
            return Ended(row, end);
        }

        if (_moves.History(row.Place) is { } former && !_open.ContainsKey(row.Place))
        {
            MoveHistory(former, row, former.ValidTo!.Value);
        }

        return _open.TryGetValue(row.Place, out var place) ? Known(place, row) : Added(row);
    }

    // Of places that exchange codes each is out of its code before another has it.
    private void MoveAll()
    {
        foreach (var move in _moves.All)
        {
            _open.Remove(move.Place.Division);
        }

        foreach (var move in _moves.All)
        {
            var (place, former, on) = (_db.Track(move.Place), move.Place.Division, _moves.On(move.Place));
            var change = former.Parent == move.To.Parent ? DivisionChange.Recode : DivisionChange.Transfer;
            _db.Publish(place.Recode(move.To, move.Name, change, on, _moves.Together(place)));
            _open[move.To] = place;
            Reorganization.Move(former, move.To, on);
        }
    }

    private RowOutcome Added(DivisionRow row)
    {
        ChangeDivision.Take(Establish(row), row.Change());
        return new(ImportOutcome.Added, row.Place.Value, row.Name);
    }

    private RowOutcome Known(Place place, DivisionRow row)
    {
        var changed = ChangeDivision.Take(_db.Track(place), row.Change(_sheet, place));
        if (_moves.OfRow(row) is { } move)
        {
            return new(ImportOutcome.Moved, row.Place.Value, _moves.Said(move)) { From = _moves.Former(move).Value, To = row.Place.Value };
        }

        if (place.Name == row.Name)
        {
            return new(changed ? ImportOutcome.Changed : ImportOutcome.Unchanged, row.Place.Value, place.Name);
        }

        var (former, on) = (place.Name, RenamedOn(place, row));
        var changes = new DivisionChanges([place], new Dictionary<DivisionCode, DivisionCode>(), on, _today);
        foreach (var happened in RenameDivision.Take(changes, place, new(row.Name!, on)).Events)
        {
            _db.Publish(happened);
        }

        return new(ImportOutcome.Renamed, row.Place.Value, $"{former} → {row.Name}");
    }

    private RowOutcome Ended(DivisionRow row, DateOnly on)
    {
        if (_moves.ByEnd(row) is { } move)
        {
            return MovedTo(row, move.To);
        }

        if (row.Next is { } next && _moves.History(next) == row)
        {
            if (!_open.ContainsKey(next))
            {
                MoveHistory(row, _rows[next], on);
            }

            return MovedTo(row, next);
        }

        if (!_open.ContainsKey(row.Place) && _ended.ContainsKey(row.Place))
        {
            return new(ImportOutcome.Unchanged, row.Place.Value);
        }

        var place = Opened(row);
        _open.Remove(row.Place);
        var change = row.Next is null ? DivisionChange.Abolish : DivisionChange.Merge;
        _db.Publish(place.Close(row.Next, change, on));
        Reorganization.Close(row.Place, row.Next, on);
        if (row.Next is { } into && _open.TryGetValue(into, out var absorbing))
        {
            var counted = _rows.GetValueOrDefault(into);
            _db.Track(absorbing).Recount(on, counted is null ? null : new(counted.Population, counted.Households));
        }

        return new(ImportOutcome.Closed, row.Place.Value, row.Next is null ? row.Name : $"→ {row.Next}");
    }

    private static RowOutcome MovedTo(DivisionRow row, DivisionCode to) =>
        new(ImportOutcome.Moved, row.Place.Value, $"→ {to}") { From = row.Place.Value, To = to.Value };

    // A code of the past that the directory did not know: the place begins under it and moves.
    private void MoveHistory(DivisionRow from, DivisionRow to, DateOnly on)
    {
        var place = Opened(from);
        _open.Remove(from.Place);
        var change = from.Place.Parent == to.Place.Parent ? DivisionChange.Recode : DivisionChange.Transfer;
        _db.Publish(place.Recode(to.Place, to.Name, change, on));
        _open[to.Place] = place;
        Reorganization.Move(from.Place, to.Place, on);
    }

    private Place Opened(DivisionRow row) => _open.TryGetValue(row.Place, out var place) ? _db.Track(place) : Establish(row);

    private Place Establish(DivisionRow row)
    {
        var superior = row.Place.Parent is { } parent
            ? _rows.GetValueOrDefault(parent)?.Name ?? _open.GetValueOrDefault(parent)?.Name
            : null;
        var (place, happened) = Place.Establish(
            row.Place,
            row.Place.Depth,
            row.Name!,
            StartOf(row),
            StandInDivisions.Is(row.Place.Depth, row.Name!, superior)
        );
        _db.Add(place);
        _db.Publish(happened);
        return _open[row.Place] = place;
    }

    // A place that says nothing of its start has been there as long as its superior has had its code, and as its own code was free.
    private DateOnly StartOf(DivisionRow row)
    {
        if (row.ValidFrom is { } said)
        {
            return said;
        }

        var begun =
            row.Place.Parent is not { } parent ? DivisionTerm.Beginning
            : _open.TryGetValue(parent, out var place) ? place.HasCodeSince
            : _rows.TryGetValue(parent, out var superior) ? StartOf(superior)
            : DivisionTerm.Beginning;
        return FreeFrom(row) is { } free && free > begun ? free : begun;
    }

    // The first day on which no place has the code; a place that ended is not begun again without a day.
    private DateOnly? FreeFrom(DivisionRow row) =>
        _moves.LeftOn(row.Place)
        ?? (_ended.TryGetValue(row.Place, out var term) ? (row.ValidTo is null && row.ValidFrom is null ? _today : term.ValidTo) : null);

    private void RequireFree(SheetRow<DivisionRow> row)
    {
        var line = row.Values;
        if (_moves.LeftOn(line.Place) is { } left)
        {
            if (line.ValidFrom < left)
            {
                _sheet.Refuse(row, nameof(DivisionRow.ValidFrom), DivisionErrors.BeforeLastChange, line.Name!, left);
            }
        }
        else if (!_open.ContainsKey(line.Place) && _ended.TryGetValue(line.Place, out var term))
        {
            if (line.ValidFrom is null && line.Name == term.Name && !line.IsNew)
            {
                _sheet.Refuse(row, nameof(DivisionRow.Code), DivisionErrors.Closed, term.Name, term.ValidTo!);
            }
            else if (line.ValidFrom < term.ValidTo)
            {
                _sheet.Refuse(row, nameof(DivisionRow.ValidFrom), DivisionErrors.CodeUsedUntil, line.Place, term.Name, term.ValidTo!);
            }
        }
    }

    private DateOnly RenamedOn(Place place, DivisionRow row) => row.ValidFrom > place.Last.ValidFrom ? row.ValidFrom.Value : _today;
}
