using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;
using Platform.Records.Persons;
using Platform.Registers;

namespace Organizations.Features.Officers;

/// <summary>The information officers of a subtree as a sheet. A person not serving there as that kind is appointed; a dismissal date
/// dismisses.</summary>
internal sealed class OfficerRegister(OrganizationsDb db, PersonKey key, TimeProvider clock) : PlacedRegister<OfficerRow>(db, clock)
{
    private static readonly Dictionary<OfficerKind, Heading> Kinds = new()
    {
        [OfficerKind.Disaster] = new("灾害信息员", "disaster"),
        [OfficerKind.Weather] = new("气象应急信息员", "weather"),
        [OfficerKind.EarthquakeReporter] = new("地震灾情速报员", "earthquake reporter"),
        [OfficerKind.MacroObserver] = new("地震宏观观测员", "macro observer"),
        [OfficerKind.FlashFlood] = new("山洪灾害信息员", "flash flood"),
        [OfficerKind.ForestRanger] = new("生态护林员", "forest ranger"),
        [OfficerKind.GrasslandWarden] = new("草管员", "grassland warden"),
    };

    private static readonly Dictionary<OfficerSlot, Heading> Slots = new()
    {
        [OfficerSlot.A] = new("A角", "holder A"),
        [OfficerSlot.B] = new("B角", "holder B"),
    };

    private readonly Dictionary<(DivisionCode, OfficerKind, string), Officer> _serving = [];
    private PersonMatcher _persons = null!;

    public override Heading Title { get; } = new("信息员台账", "Information officers");

    public override IReadOnlyList<Column<OfficerRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Choice(r => r.Kind, "类别", "Kind", Kinds, required: true),
        Text(r => r.Name, "姓名", "Name", required: true, max: 50),
        Text(r => r.Phone, "手机号码", "Phone", max: 20),
        Text(r => r.IdNumber, "身份证号码", "Identity number", max: 20),
        YesNo(r => r.FullTime, "专职", "Full-time", required: true),
        Choice(r => r.Slot, "AB角", "A or B", Slots),
        Date(r => r.AppointedOn, "聘任日期", "Appointed on", required: true),
        Date(r => r.DismissedOn, "免去日期", "Dismissed on"),
    ];

    public override async IAsyncEnumerable<OfficerRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (
            var officer in Pages.All(
                cursor => ListOfficers.HandleAsync(new(null, null, null, null, null, null, null, Pages.Size, cursor), scope, Db, Clock, ct),
                ct
            )
        )
        {
            yield return OfficerRow.Of(officer);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<OfficerRow> rows, Scope scope, CancellationToken ct)
    {
        _persons = await Db.PersonsAsync(key, PersonLookup.IdentitiesOf(rows.Select(r => (r.Name, r.Phone, r.IdNumber))), ct);
        foreach (var officer in await Db.Officers.Within(scope.Division).Where(o => o.DismissedOn == null).ToListAsync(ct))
        {
            _serving[(officer.Division, officer.Kind, officer.Person)] = officer;
        }
    }

    protected override RowOutcome Apply(OfficerRow row, Scope scope)
    {
        var place = row.Division!.Value;
        var (person, unknown) = _persons.Recognize(PersonIdentity.Of(row.Name!, row.Phone, row.IdNumber), place);
        if (unknown)
        {
            Db.Add(person);
        }

        var at = (place, row.Kind!.Value, person.Key);
        var events = new List<PlatformEvent>();
        var known = _serving.GetValueOrDefault(at);
        RequireSlotFree(row, known);
        var officer = known ?? (_serving[at] = Appoint(row, person, events));
        var other = known is not null && (known.FullTime, known.Slot) != (row.FullTime!.Value, row.Slot);
        if (other && officer.Change(row.FullTime!.Value, row.Slot, Today) is { } changed)
        {
            events.Add(changed);
        }

        if (row.DismissedOn is { } end)
        {
            events.Add(officer.Dismiss(end, Today));
            _serving.Remove(at);
        }

        events.ForEach(Db.Publish);
        var kind =
            row.DismissedOn is not null ? ImportOutcome.Closed
            : known is null ? ImportOutcome.Added
            : other ? ImportOutcome.Changed
            : ImportOutcome.Unchanged;
        return new(kind, place.Value, row.Name);
    }

    protected override string ColumnOf(string field) => field == "on" ? nameof(OfficerRow.DismissedOn) : field;

    private Officer Appoint(OfficerRow row, Person person, List<PlatformEvent> events)
    {
        var terms = new OfficerTerms(row.Kind!.Value, row.FullTime!.Value, row.Slot);
        var (officer, happened) = Officer.Appoint(row.Division!.Value, LevelOf(row), terms, person, row.AppointedOn!.Value, Today);
        Db.Add(officer);
        events.Add(happened);
        return officer;
    }

    private void RequireSlotFree(OfficerRow row, Officer? known)
    {
        if (row.Slot is { } slot && _serving.Values.Any(o => o.Division == row.Division && o.Slot == slot && o != known))
        {
            throw OfficerErrors.SlotTaken.At(nameof(OfficerRow.Slot), row.Division!, slot, row.Name!);
        }
    }
}
