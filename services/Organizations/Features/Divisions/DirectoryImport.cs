using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;
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
    private readonly Dictionary<DivisionCode, DivisionTerm> _ended;
    private readonly Dictionary<DivisionCode, DivisionRow> _rows;
    private readonly Dictionary<DivisionCode, DivisionRow> _movedHere;

    public DirectoryImport(OrganizationsDb db, Sheet<DivisionRow> sheet, IReadOnlyList<Place> places, DateOnly today)
    {
        (_db, _sheet, _today) = (db, sheet, today);
        _open = places.Where(p => p.ClosedOn is null).ToDictionary(p => p.Division);
        _ended = places
            .SelectMany(p => p.Terms)
            .Where(t => t.ValidTo is not null && t.EndedBy != DivisionChange.Rename)
            .GroupBy(t => t.Code)
            .ToDictionary(g => g.Key, g => g.MaxBy(t => t.ValidFrom)!);
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
        Establish(row).Change(row.Details);
        return new(ImportOutcome.Added, row.Place.Value, row.Name);
    }

    private RowOutcome Known(Place place, DivisionRow row)
    {
        var described = place.Change(Merged(place.Details, row));
        if (place.Name == row.Name)
        {
            return new(described ? ImportOutcome.Changed : ImportOutcome.Unchanged, row.Place.Value, place.Name);
        }

        var former = place.Name;
        _db.Publish(place.Rename(row.Name!, RenamedOn(place, row)));
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

        var place = _open.GetValueOrDefault(row.Place) ?? Establish(row);
        _open.Remove(row.Place);
        var change = row.Next is null ? DivisionChange.Abolish : DivisionChange.Merge;
        _db.Publish(place.Close(row.Next, change, on));
        Reorganization.Close(row.Place, row.Next, on);
        return new(ImportOutcome.Closed, row.Place.Value, row.Next is null ? row.Name : $"→ {row.Next}");
    }

    private void Move(DivisionRow from, DivisionRow to, DateOnly on)
    {
        var place = _open.GetValueOrDefault(from.Place) ?? Establish(from);
        _open.Remove(from.Place);
        var change = from.Place.Parent == to.Place.Parent ? DivisionChange.Recode : DivisionChange.Transfer;
        _db.Publish(place.Recode(to.Place, to.Name, change, on));
        _open[to.Place] = place;
        Reorganization.Move(from.Place, to.Place, on);
    }

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

    // A column the sheet does not have says nothing.
    private PlaceDetails Merged(PlaceDetails now, DivisionRow row) =>
        new(
            _sheet.Has(nameof(row.Population)) ? row.Population : now.Population,
            _sheet.Has(nameof(row.Households)) ? row.Households : now.Households,
            _sheet.Has(nameof(row.Longitude)) ? row.Details.Longitude : now.Longitude,
            _sheet.Has(nameof(row.Latitude)) ? row.Details.Latitude : now.Latitude,
            _sheet.Has(nameof(row.CivilCode)) ? row.CivilCode : now.CivilCode
        );

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
