using System.Runtime.CompilerServices;
using ContingencyPlans.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using Platform.Registers;

namespace ContingencyPlans.Features.Templates;

/// <summary>基本情况表: one row per place; shelters after the first are kept unchanged.</summary>
internal sealed class LocalDataRegister(ContingencyPlansDb db, TimeProvider clock) : Register<LocalDataRow>(clock)
{
    private readonly HashSet<DivisionCode> _seen = [];
    private LocalDataContext _context = null!;

    public override Heading Title { get; } = new("预案基本情况表", "Local data of plans");

    public override IReadOnlyList<Column<LocalDataRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Number(r => r.Population, "常住人口", "Population"),
        Number(r => r.Households, "户数", "Households"),
        Number(r => r.Vulnerable, "需协助转移人数", "Need help to move"),
        Text(r => r.HazardSpots, "主要风险隐患", "Main hazards", max: 1000),
        Text(r => r.Routes, "转移路线", "Evacuation routes", max: 1000),
        Text(r => r.WarningMeans, "预警方式", "Means of warning", max: 200),
        Text(r => r.Store, "物资存放点", "Supplies kept at", max: 200),
        Text(r => r.DutyPhone, "值班电话", "Duty number", max: 50),
        Text(r => r.Clinic, "就近医疗机构", "Nearest clinic"),
        Text(r => r.ShelterName, "安置点名称", "Shelter"),
        Text(r => r.ShelterAddress, "安置点地址", "Shelter's address", max: 200),
        Number(r => r.ShelterCapacity, "安置点容量", "Shelter's capacity", min: 1, max: 1_000_000),
        Decimal(r => r.Longitude, "经度", "Longitude", min: 73, max: 136),
        Decimal(r => r.Latitude, "纬度", "Latitude", min: 3, max: 54),
    ];

    public override async IAsyncEnumerable<LocalDataRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var data = db.LocalData.AsNoTracking().Within(scope.Division).OrderBy(d => d.Division).ThenBy(d => d.Id);
        await foreach (var place in data.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return scope.Caller.Shown(place.Division, LocalDataRow.Of(place));
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<LocalDataRow> rows, Scope scope, CancellationToken ct) =>
        _context = await LocalDataContext.LoadAsync(db, rows.Select(r => r.Division!.Value), ct);

    protected override LocalDataRow? Recorded(LocalDataRow row, Scope scope) =>
        _context.Find(row.Division!.Value) is { } known ? LocalDataRow.Of(known) : null;

    protected override RowOutcome Apply(LocalDataRow row, Scope scope)
    {
        var place = row.Division!.Value;
        if (!_seen.Add(place))
        {
            throw CoreErrors.Duplicate.At(nameof(LocalDataRow.Division), row.Division!);
        }

        var known = _context.Find(place);
        var request = row.Change(known);
        var changed = ChangeLocalData.Take(known ?? _context.Begin(place), request);
        var outcome =
            known is null ? ImportOutcome.Added
            : changed ? ImportOutcome.Changed
            : ImportOutcome.Unchanged;
        return new(outcome, place.Value);
    }
}
