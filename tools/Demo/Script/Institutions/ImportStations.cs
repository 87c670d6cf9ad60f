using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A county's register of the institutions before the reform: safety stations of townships, safety rooms of villages.</summary>
internal sealed record ImportStations(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<StationRow> Rows)
    : ImportSheet(On, Where, By, "institutions")
{
    public override string Doing => "导入安监站（室）台账";

    public override IEnumerable<DivisionCode> PlacesWritten => Rows.Select(r => r.Place.Code);

    public override IEnumerable<Thing> Makes => Rows.Select(r => Thing.Institution(r.Place.Code));

    public override Sheet Sheet =>
        new($"{Where.Short()}安监站（室）台账", ["区划代码", "机构名称", "机构类别", "成立日期"], [.. Rows.Select(r => r.Cells)]);

    protected override async Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct)
    {
        var known = await stage.Records.Institutions.AllAsync(ct);
        return Rows.Any(r => known.ContainsKey(r.Place.Code));
    }

    protected override void Forget(KnownRecords records) => records.Institutions.Forget();
}

/// <summary>One station or room of the sheet.</summary>
internal sealed record StationRow(DemoDivision Place, string Name, string Kind, DateOnly EstablishedOn)
{
    public IReadOnlyList<object?> Cells => [Place.Code.Value, Name, Kind, EstablishedOn.ToString("yyyy-MM-dd")];
}
