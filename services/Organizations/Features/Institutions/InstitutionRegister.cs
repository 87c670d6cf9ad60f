using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Registers;

namespace Organizations.Features.Institutions;

/// <summary>
/// The institutions of a subtree as a sheet. A place that has none gets one (with a renaming date: registered as what it was,
/// then renamed); one that is there is renamed, gets its plaque and seal, and its address and phone.
/// </summary>
internal sealed class InstitutionRegister(OrganizationsDb db, TimeProvider clock) : Register<InstitutionRow>(clock)
{
    private static readonly Dictionary<InstitutionKind, Heading> Kinds = new()
    {
        [InstitutionKind.Bureau] = new("应急管理局", "bureau"),
        [InstitutionKind.Office] = new("应急管理所", "office"),
        [InstitutionKind.Room] = new("应急管理室", "room"),
        [InstitutionKind.SafetyStation] = new("安监站", "safety station"),
        [InstitutionKind.SafetyRoom] = new("安监室", "safety room"),
    };

    private DirectoryLevels _levels = null!;
    private ILookup<DivisionCode, Institution> _standing = null!;

    public override Heading Title { get; } = new("应急管理机构台账", "Institutions");

    public override IReadOnlyList<Column<InstitutionRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Choice(r => r.Kind, "机构类别", "Kind", Kinds, required: true),
        Text(r => r.Name, "机构名称", "Name", required: true),
        Date(r => r.EstablishedOn, "成立日期", "Established on", required: true),
        Text(r => r.FormerName, "原名称", "Former name"),
        Date(r => r.RenamedOn, "挂牌更名日期", "Renamed on"),
        Text(r => r.DocumentNumber, "更名文号", "Document number"),
        Date(r => r.PlaqueHungOn, "挂牌日期", "Plaque hung on"),
        Date(r => r.SealEngravedOn, "刻章日期", "Seal engraved on"),
        Text(r => r.SealText, "印文", "Words of the seal"),
        Text(r => r.Address, "办公地址", "Address", max: 200),
        Text(r => r.Phone, "联系电话", "Phone"),
    ];

    public override async IAsyncEnumerable<InstitutionRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows = db
            .Institutions.AsNoTracking()
            .Within(scope.Division)
            .Where(i => i.ClosedOn == null)
            .OrderBy(i => i.Division)
            .ThenBy(i => i.Id);
        await foreach (var institution in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return InstitutionRow.Of(institution);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<InstitutionRow> rows, Scope scope, CancellationToken ct)
    {
        var places = rows.Select(r => r.Division!.Value).Distinct().ToList();
        _levels = await DirectoryLevels.LoadAsync(db, places, Today, ct);
        _standing = (
            await db.Institutions.AsNoTracking().Where(i => places.Contains(i.Division) && i.ClosedOn == null).ToListAsync(ct)
        ).ToLookup(i => i.Division);
    }

    protected override RowOutcome Apply(InstitutionRow row, Scope scope)
    {
        var level = _levels.Of(row.Division!.Value);
        var known = _standing[row.Division.Value]
            .FirstOrDefault(i => i.Kind == row.Kind || (row.RenamedOn is not null && i.Kind == Former(row.Kind!.Value)));
        var events = new List<PlatformEvent>();
        var institution = known is null ? Register(row, level, events) : db.Track(known);
        if (row.RenamedOn is { } renamed && institution.RenamedOn is null)
        {
            events.Add(institution.Rename(row.Name!, renamed, row.DocumentNumber, Today));
        }

        Change(institution, row, events);
        events.ForEach(db.Publish);
        return new(
            known is null ? ImportOutcome.Added
                : events.Count > 0 ? ImportOutcome.Changed
                : ImportOutcome.Unchanged,
            row.Division.Value.Value,
            row.Name
        );
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field == "on" ? nameof(InstitutionRow.RenamedOn) : base.ColumnOf(field, rule);

    private Institution Register(InstitutionRow row, DivisionLevel level, List<PlatformEvent> events)
    {
        var (kind, name) = row.RenamedOn is null
            ? (row.Kind!.Value, row.Name!)
            : (Former(row.Kind!.Value) ?? row.Kind.Value, row.FormerName ?? row.Name!);
        var (institution, happened) = Institution.Register(row.Division!.Value, level, kind, name, row.EstablishedOn!.Value, Today);
        db.Add(institution);
        events.Add(happened);
        return institution;
    }

    private void Change(Institution i, InstitutionRow row, List<PlatformEvent> events)
    {
        if (row.PlaqueHungOn is { } plaque && plaque != i.PlaqueHungOn)
        {
            events.Add(i.HangPlaque(plaque, Today));
        }

        if (row.SealEngravedOn is { } seal && (seal != i.SealEngravedOn || (row.SealText ?? i.SealText) != i.SealText))
        {
            events.Add(i.EngraveSeal(row.SealText ?? i.SealText ?? i.Name, seal, Today));
        }

        var phone = i.Contacts.FirstOrDefault(c => c.Kind == ContactKind.Phone);
        var (address, number) = (row.Address ?? i.Address, row.Phone ?? phone?.Value);
        if (row.Name != i.Name || address != i.Address || number != phone?.Value)
        {
            IEnumerable<ContactPoint> first = number is null
                ? []
                : [phone is null ? new(ContactKind.Phone, number, null) : phone with { Value = number }];
            events.Add(i.Change(row.Name!, address, i.Premises, [.. first, .. i.Contacts.Where(c => c != phone)]));
        }
    }

    private static InstitutionKind? Former(InstitutionKind kind) =>
        kind switch
        {
            InstitutionKind.Office => InstitutionKind.SafetyStation,
            InstitutionKind.Room => InstitutionKind.SafetyRoom,
            _ => null,
        };
}
