using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>The directory of divisions comes in, with population, households and position invented (演示数据, 示意).</summary>
internal sealed record ImportDirectory(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<DirectoryRow> Rows)
    : ImportSheet(On, Where, By, "divisions")
{
    public override string Doing => "导入区划";

    public override IEnumerable<Thing> Makes => Rows.Select(r => Thing.Division(r.Place.Code));

    public override IEnumerable<DivisionCode> PlacesWritten => [];

    public override Sheet Sheet =>
        new(
            "行政区划名录（演示数据，位置为示意）",
            ["区划代码", "名称", "层级", "人口", "户数", "经度", "纬度"],
            [.. Rows.Select(r => r.Cells)]
        );

    // Once its villages are known, the directory changes by mergers and the like, never by this sheet again.
    protected override async Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct) =>
        !(await stage.Records.Divisions.AllAsync(ct)).IsEmpty;

    protected override void Forget(KnownRecords records) => records.Divisions.Forget();
}

/// <summary>One place of the sheet.</summary>
internal sealed record DirectoryRow(DemoDivision Place, int Population, int Households, double Longitude, double Latitude)
{
    public IReadOnlyList<object?> Cells =>
        [Place.Code.Value, Place.Name, Place.Level.ToString().ToLowerInvariant(), Population, Households, Longitude, Latitude];
}
