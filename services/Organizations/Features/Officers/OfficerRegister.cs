using System.Runtime.CompilerServices;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using Platform.Records.Persons;
using Platform.Registers;

namespace Organizations.Features.Officers;

/// <summary>The information officers of a subtree as a sheet. A person not serving there as that kind is appointed; a dismissal date
/// dismisses.</summary>
internal sealed class OfficerRegister(OrganizationsDb db, PersonKey key, TimeProvider clock)
    : Register<OfficerRow>(clock),
        IListed<ListOfficersRequest>
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

    private OfficerContext _context = null!;

    public ListOfficersRequest? List { get; set; }

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
                cursor => ListOfficers.HandleAsync(List ?? new(), new ListQuery(Limit: Pages.Size, Cursor: cursor), scope, db, Clock, ct),
                ct
            )
        )
        {
            yield return OfficerRow.Of(officer);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<OfficerRow> rows, Scope scope, CancellationToken ct)
    {
        var identities = PersonLookup.IdentitiesOf(rows.Select(r => (r.Name, r.Phone, r.IdNumber)));
        var persons = await db.PersonsAsync(key, scope.Division, identities, ct);
        _context = await OfficerContext.LoadAsync(db, persons, [.. rows.Select(r => r.Division!.Value)], Today, ct);
        foreach (var row in rows.Where(r => SheetHas(nameof(OfficerRow.Slot)) || r.DismissedOn is not null))
        {
            if (IdentityOf(row) is { } identity)
            {
                _context.Expect(row.Division!.Value, row.Kind!.Value, identity, row.Slot, row.DismissedOn is not null);
            }
        }

        await _context.FreeAsync(ct);
    }

    protected override OfficerRow? Recorded(OfficerRow row, Scope scope) =>
        IdentityOf(row) is { } identity && _context.Find(row.Division!.Value, row.Kind!.Value, identity) is { } known
            ? new() { FullTime = known.FullTime, Slot = known.Slot }
            : null;

    protected override RowOutcome Apply(OfficerRow row, Scope scope)
    {
        var place = row.Division!.Value;
        _context.PlaceOn(place, row.AppointedOn!.Value); // the place exists, or did then
        var person = _context.Recognize(PersonIdentity.Of(row.Name!, row.Phone, row.IdNumber), place);
        var known = _context.Serving(place, row.Kind!.Value, person);
        var officer = known ?? AppointOfficer.Take(_context, place, person, row.Appointment());
        var changed =
            known is not null && row.DismissedOn is null && ChangeOfficer.Take(_context, known, person, row.FullTime!.Value, row.Slot);
        if (row.DismissedOn is { } end)
        {
            _context.Dismissed(officer, DismissOfficer.Take(officer, new(end), Today));
        }

        var kind =
            row.DismissedOn is not null ? ImportOutcome.Closed
            : known is null ? ImportOutcome.Added
            : changed ? ImportOutcome.Changed
            : ImportOutcome.Unchanged;
        return new(kind, place.Value, row.Name);
    }

    // Null if the numbers are wrong, which is said when the row is applied.
    private static PersonIdentity? IdentityOf(OfficerRow row) =>
        PersonLookup.IdentitiesOf([(row.Name, row.Phone, row.IdNumber)]).FirstOrDefault();

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field == "on" ? nameof(OfficerRow.DismissedOn)
        : field is null && rule == OfficerErrors.SlotTaken ? nameof(OfficerRow.Slot)
        : base.ColumnOf(field, rule);
}
