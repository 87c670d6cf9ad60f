using System.Runtime.CompilerServices;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Registers;

namespace ContingencyPlans.Features.Templates;

/// <summary>基本情况表: one row per place; shelters after the first are kept unchanged.</summary>
internal sealed class LocalDataRegister(ContingencyPlansDb db, TimeProvider clock) : Register<LocalDataRow>(clock)
{
    private readonly HashSet<DivisionCode> _seen = [];
    private readonly SheetRecords<DivisionCode, LocalData> _known = new(db);

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
            yield return LocalDataRow.Of(place);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<LocalDataRow> rows, Scope scope, CancellationToken ct)
    {
        var places = rows.Select(r => r.Division!.Value).Distinct().ToList();
        var known = await db.LocalData.AsNoTracking().Where(d => places.Contains(d.Division)).OrderBy(d => d.Id).ToListAsync(ct);
        known.ForEach(d => _known.Know(d.Division, d));
    }

    protected override RowOutcome Apply(LocalDataRow row, Scope scope)
    {
        var place = row.Division!.Value;
        if (!_seen.Add(place))
        {
            throw CoreErrors.Duplicate.At(nameof(LocalDataRow.Division));
        }

        var data = _known.Find(place);
        var before = data is null ? null : LocalDataRow.Of(data);
        if (data is null)
        {
            db.Add(data = LocalData.Of(place));
        }

        var shelter = row.Shelter();
        data.Update(row.Figures(), [.. shelter is null ? [] : new[] { shelter }, .. data.Shelters.Skip(1)]);
        var outcome =
            before is null ? ImportOutcome.Added
            : Columns.All(c => Equals(c.Read(before), c.Read(LocalDataRow.Of(data)))) ? ImportOutcome.Unchanged
            : ImportOutcome.Changed;
        return new(outcome, place.Value);
    }
}
