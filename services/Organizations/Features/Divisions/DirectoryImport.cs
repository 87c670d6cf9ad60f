using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Registers;

namespace Organizations.Features.Divisions;

/// <summary>Makes the directory what a checked sheet says, row by row.</summary>
internal sealed class DirectoryImport
{
    private readonly OrganizationsDb _db;
    private readonly Sheet<DivisionRow> _sheet;
    private readonly DateOnly _today;
    private readonly Dictionary<DivisionCode, Place> _open;
    private readonly IReadOnlyDictionary<DivisionCode, DivisionTerm> _ended;
    private readonly Dictionary<DivisionCode, DivisionRow> _rows;
    private readonly Dictionary<DivisionCode, DivisionRow> _movedHere;

    public DirectoryImport(OrganizationsDb db, Sheet<DivisionRow> sheet, DirectoryContext context, DateOnly today)
    {
        (_db, _sheet, _today) = (db, sheet, today);
        _open = new(context.Open);
        _ended = context.Ended;
        _rows = sheet.Rows.ToDictionary(r => r.Values.Place, r => r.Values);

        // One code that goes into one new code is the same place moved; into a code that is known, or several into one, is a merger.
        _movedHere = sheet
            .Rows.Select(r => r.Values)
            .Where(r =>
                r.ValidTo is not null
                && r.Next is { } next
                && !_open.ContainsKey(next)
                && !_ended.ContainsKey(r.Place)
                && _rows.ContainsKey(next)
            )
            .GroupBy(r => r.Next!.Value)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.Single());
    }

    /// <summary>The moves and ends that records standing at the places must follow.</summary>
    public Reorganization Reorganization { get; } = new();

    /// <summary>Refuses, cell by cell, changes the directory does not allow.</summary>
    public void Check(Sheet<DivisionRow> sheet)
    {
        foreach (var row in sheet.Rows)
        {
            if (_open.TryGetValue(row.Values.Place, out var place))
            {
                var on = row.Values.ValidTo ?? (place.Name == row.Values.Name ? null : RenamedOn(place, row.Values));
                Refused(row, row.Values.ValidTo is null ? nameof(DivisionRow.Name) : nameof(DivisionRow.ValidTo), place, on);
            }
            else if (_ended.TryGetValue(row.Values.Place, out var term) && row.Values.ValidTo != term.ValidTo)
            {
                sheet.Refuse(row, nameof(DivisionRow.Code), DivisionErrors.Closed, term.Name, term.ValidTo!);
            }
        }
    }

    /// <summary>What a blank cell clears of the row's place, or of the place that moves there.</summary>
    public DivisionRow? Recorded(DivisionRow row)
    {
        var place = _open.GetValueOrDefault(row.Place);
        if (place is null && _movedHere.TryGetValue(row.Place, out var former))
        {
            place = _open.GetValueOrDefault(former.Place);
        }

        return place is null
            ? null
            : new()
            {
                Population = place.Population,
                Households = place.Households,
                Longitude = (decimal?)place.Longitude,
                Latitude = (decimal?)place.Latitude,
                CivilCode = place.CivilCode,
            };
    }

    public RowOutcome Take(DivisionRow row)
    {
        if (row.ValidTo is { } end)
        {
            return _open.ContainsKey(row.Place) || !_ended.ContainsKey(row.Place)
                ? Ended(row, end)
                : new(ImportOutcome.Unchanged, row.Place.Value);
        }

        if (_movedHere.TryGetValue(row.Place, out var former) && !_open.ContainsKey(row.Place))
        {
            Move(former, row, former.ValidTo!.Value);
        }

        return _open.TryGetValue(row.Place, out var place) ? Known(place, row) : Added(row);
    }

    private RowOutcome Added(DivisionRow row)
    {
        ChangeDivision.Take(Establish(row), row.Change());
        return new(ImportOutcome.Added, row.Place.Value, row.Name);
    }

    private RowOutcome Known(Place place, DivisionRow row)
    {
        var changed = ChangeDivision.Take(_db.Track(place), row.Change(_sheet, place));
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
        if (row.Next is { } next && _movedHere.ContainsKey(next))
        {
            if (!_open.ContainsKey(next))
            {
                Move(row, _rows[next], on);
            }

            return new(ImportOutcome.Moved, row.Place.Value, $"→ {next}");
        }

        var place = Opened(row);
        _open.Remove(row.Place);
        var change = row.Next is null ? DivisionChange.Abolish : DivisionChange.Merge;
        _db.Publish(place.Close(row.Next, change, on));
        Reorganization.Close(row.Place, row.Next, on);
        return new(ImportOutcome.Closed, row.Place.Value, row.Next is null ? row.Name : $"→ {row.Next}");
    }

    private void Move(DivisionRow from, DivisionRow to, DateOnly on)
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

    // A place that says nothing of its start has been there as long as its superior has had its code.
    private DateOnly StartOf(DivisionRow row) =>
        row.ValidFrom
        ?? (
            row.Place.Parent is not { } parent ? DivisionTerm.Beginning
            : _open.TryGetValue(parent, out var place) ? place.Terms.Where(t => t.Code == parent).Min(t => t.ValidFrom)
            : _rows.TryGetValue(parent, out var superior) ? StartOf(superior)
            : DivisionTerm.Beginning
        );

    private DateOnly RenamedOn(Place place, DivisionRow row) => row.ValidFrom > place.Last.ValidFrom ? row.ValidFrom.Value : _today;

    private void Refused(SheetRow<DivisionRow> row, string field, Place place, DateOnly? on)
    {
        try
        {
            if (on is { } day)
            {
                place.RequireChangeable(day, _today);
            }
        }
        catch (DomainException e)
        {
            _sheet.Refuse(row, field, e.Error, e.Args);
        }
    }
}
