using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Institutions;

/// <summary>
/// The institutions of a subtree as a sheet. A place that has none gets one (with a renaming date: registered as what it was,
/// then renamed); one that is there is renamed, gets its plaque and seal, and its address and phone.
/// </summary>
internal sealed class InstitutionRegister(OrganizationsDb db, TimeProvider clock)
    : Register<InstitutionRow>(clock),
        IListed<ListInstitutionsRequest>
{
    private static readonly Dictionary<InstitutionKind, Heading> Kinds = new()
    {
        [InstitutionKind.Bureau] = new("应急管理局", "bureau"),
        [InstitutionKind.Office] = new("应急管理所", "office"),
        [InstitutionKind.Room] = new("应急管理室", "room"),
        [InstitutionKind.SafetyStation] = new("安监站", "safety station"),
        [InstitutionKind.SafetyRoom] = new("安监室", "safety room"),
    };

    private InstitutionContext _context = null!;

    public ListInstitutionsRequest? List { get; set; }

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
        var closed = List?.State is not null;
        var rows = ListInstitutions
            .Find(db, scope.Division, List!, List!.AsOf ?? Today)
            .Where(i => closed || i.ClosedOn == null)
            .OrderBy(i => i.Division)
            .ThenBy(i => i.Id);
        await foreach (var institution in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return InstitutionRow.Of(institution);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<InstitutionRow> rows, Scope scope, CancellationToken ct) =>
        _context = await InstitutionContext.LoadAsync(db, rows.Select(r => r.Division!.Value), Today, ct);

    protected override InstitutionRow? Recorded(InstitutionRow row, Scope scope) =>
        (_context.OfKind(row.Division!.Value, row.Kind) ?? _context.OfKind(row.Division.Value, row.FormerKind)) is { } known
            ? InstitutionRow.Clearable(known)
            : null;

    protected override RowOutcome Apply(InstitutionRow row, Scope scope)
    {
        var place = row.Division!.Value;
        _context.LevelOf(place); // the place exists
        var known = _context.OfKind(place, row.Kind) ?? _context.OfKind(place, row.FormerKind);
        var institution = known ?? RegisterInstitution.Take(_context, place, row.Registration());
        var changed = Step(institution, row);
        return new(
            known is null ? ImportOutcome.Added
                : changed ? ImportOutcome.Changed
                : ImportOutcome.Unchanged,
            place.Value,
            row.Name
        );
    }

    // Each step is taken only if the row says something else than the record; the next one looks at the record after it.
    private bool Step(Institution institution, InstitutionRow row)
    {
        var renaming = row.Renaming(institution);
        if (renaming is not null)
        {
            At(nameof(row.RenamedOn), () => RenameInstitution.Take(_context, institution, renaming));
        }

        var plaque = row.Plaque(institution);
        if (plaque is not null)
        {
            At(nameof(row.PlaqueHungOn), () => HangPlaque.Take(_context, institution, plaque));
        }

        var seal = row.Seal(institution);
        if (seal is not null)
        {
            At(nameof(row.SealEngravedOn), () => EngraveSeal.Take(_context, institution, seal));
        }

        var change = row.Change(institution);
        if (change is not null)
        {
            ChangeInstitution.Take(_context, institution, change);
        }

        return renaming is not null || plaque is not null || seal is not null || change is not null;
    }

    // Every step has a day, and each of these days has a column of its own.
    private static void At(string column, Action step)
    {
        try
        {
            step();
        }
        catch (DomainException refusal) when (refusal.Fields is [{ Field: "on" }])
        {
            throw refusal.Error.At(column, refusal.Args);
        }
    }
}
