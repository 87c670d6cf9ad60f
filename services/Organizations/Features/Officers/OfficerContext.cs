using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Messaging;
using Platform.Records.Persons;
using Platform.Registers;

namespace Organizations.Features.Officers;

/// <summary>
/// What appointing, changing and dismissing need, loaded once for the persons and places of a request or of a sheet's rows: the persons,
/// their appointments, who holds A and B, and what the places are.
/// </summary>
internal sealed class OfficerContext
{
    private readonly OrganizationsDb _db;
    private readonly PersonMatcher _persons;
    private readonly DirectoryLevels _levels;
    private readonly SheetRecords<(DivisionCode Place, OfficerKind Kind, string Person), Officer> _serving;
    private readonly Dictionary<(DivisionCode Place, OfficerSlot Slot), (Guid Officer, string Name)> _slots = [];
    private readonly HashSet<Guid> _leaving = [];

    private OfficerContext(OrganizationsDb db, PersonMatcher persons, DirectoryLevels levels, DateOnly today)
    {
        (_db, _persons, _levels, Today) = (db, persons, levels, today);
        _serving = new(db);
    }

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today { get; }

    /// <param name="db">The database.</param>
    /// <param name="persons">Persons that could be meant; none for a step on an appointment that is loaded already.</param>
    /// <param name="places">Places of the appointments.</param>
    /// <param name="today">The day on which it happens.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<OfficerContext> LoadAsync(
        OrganizationsDb db,
        PersonMatcher persons,
        IReadOnlyCollection<DivisionCode> places,
        DateOnly today,
        CancellationToken ct
    )
    {
        var (codes, keys) = (places.Distinct().ToList(), persons.Candidates.Select(p => p.Key).ToList());
        var context = new OfficerContext(db, persons, await DirectoryLevels.LoadAsync(db, codes, today, ct), today);
        var serving = await db
            .Officers.AsNoTracking()
            .Where(o => codes.Contains(o.Division) && keys.Contains(o.Person) && o.DismissedOn == null)
            .ToListAsync(ct);
        serving.ForEach(o => context._serving.Know((o.Division, o.Kind, o.Person), o));
        var slots =
            from o in db.Officers.AsNoTracking()
            join p in db.Persons on o.Person equals p.Key
            where codes.Contains(o.Division) && o.Slot != null && o.DismissedOn == null
            select new
            {
                o.Division,
                o.Slot,
                o.Id,
                p.Name,
            };
        await foreach (var holder in slots.AsAsyncEnumerable().WithCancellation(ct))
        {
            context._slots[(holder.Division, holder.Slot!.Value)] = (holder.Id, holder.Name);
        }

        return context;
    }

    /// <summary>The level of the place; throws <c>division.unknown</c> if there is none.</summary>
    public DivisionLevel LevelOf(DivisionCode place) => _levels.Of(place);

    /// <summary>The place that existed on the day, also one that has ended since.</summary>
    public CodeTime PlaceOn(DivisionCode place, DateOnly appointedOn) => _levels.On(place, appointedOn, "appointedOn");

    /// <summary>The person, tracked: known, with what is new about them learned, or added.</summary>
    public Person Recognize(PersonIdentity identity, DivisionCode place) => _db.Recognize(_persons, identity, place);

    /// <summary>The person's appointment of the kind at the place, tracked; null if there is none.</summary>
    public Officer? Serving(DivisionCode place, OfficerKind kind, Person person) => _serving.Find((place, kind, person.Key));

    /// <summary>
    /// A row of the sheet, here or further down, gives the person another slot or ends the appointment: what the person holds now is free
    /// for the other rows.
    /// </summary>
    public void Expect(DivisionCode place, OfficerKind kind, PersonIdentity identity, OfficerSlot? slot, bool ends)
    {
        if (Find(place, kind, identity) is { Slot: { } held } officer && (ends || held != slot))
        {
            _leaving.Add(officer.Id);
        }
    }

    /// <summary>Frees what is left by rows of the sheet, so that the order in which rows are saved does not matter.</summary>
    public Task FreeAsync(CancellationToken ct) =>
        _leaving.Count == 0
            ? Task.CompletedTask
            : _db.Officers.Where(o => _leaving.Contains(o.Id)).ExecuteUpdateAsync(s => s.SetProperty(o => o.Slot, (OfficerSlot?)null), ct);

    /// <summary>The person's appointment as it is, not tracked; null if there is none.</summary>
    public Officer? Find(DivisionCode place, OfficerKind kind, PersonIdentity identity) =>
        _persons.Find(identity, place) is { } person ? _serving.Peek((place, kind, person.Key)) : null;

    /// <summary>Throws <c>officer.slot-taken</c> if another officer of the place holds A, or B, and keeps it.</summary>
    public void RequireSlotFree(DivisionCode place, OfficerSlot? slot, Guid? except)
    {
        if (
            slot is { } asked
            && _slots.TryGetValue((place, asked), out var holder)
            && holder.Officer != except
            && !_leaving.Contains(holder.Officer)
        )
        {
            throw OfficerErrors.SlotTaken.Because(place, asked, holder.Name);
        }
    }

    /// <summary>An appointment begins.</summary>
    public void Appointed(Officer officer, Person person, PlatformEvent happened)
    {
        _serving.Add((officer.Division, officer.Kind, officer.Person), officer);
        Hold(officer, person.Name);
        _db.Publish(happened);
    }

    /// <summary>An appointment changes; the event is null if others need not know of it.</summary>
    public void Changed(Officer officer, Person person, PlatformEvent? happened)
    {
        Release(officer);
        Hold(officer, person.Name);
        WriteSlot(officer);
        if (happened is not null)
        {
            _db.Publish(happened);
        }
    }

    /// <summary>An appointment ends.</summary>
    public void Dismissed(Officer officer, PlatformEvent happened)
    {
        _serving.Remove((officer.Division, officer.Kind, officer.Person));
        Release(officer);
        WriteSlot(officer);
        _db.Publish(happened);
    }

    // In the database it is free since the sheet was loaded, which the record does not know.
    private void WriteSlot(Officer officer)
    {
        if (_leaving.Contains(officer.Id))
        {
            _db.Entry(officer).Property(o => o.Slot).IsModified = true;
        }
    }

    private void Hold(Officer officer, string name)
    {
        if (officer.Slot is { } slot)
        {
            _slots[(officer.Division, slot)] = (officer.Id, name);
        }
    }

    private void Release(Officer officer)
    {
        foreach (var slot in Enum.GetValues<OfficerSlot>())
        {
            if (_slots.TryGetValue((officer.Division, slot), out var holder) && holder.Officer == officer.Id)
            {
                _slots.Remove((officer.Division, slot));
            }
        }
    }
}
