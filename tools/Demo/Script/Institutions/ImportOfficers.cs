using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A county's register of information officers.</summary>
internal sealed record ImportOfficers(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<OfficerRow> Rows)
    : ImportSheet(On, Where, By, "officers")
{
    /// <summary>The kind that a place's plans name.</summary>
    public const string Disaster = "灾害信息员";

    public override string Doing => "导入信息员台账";

    public override IEnumerable<DivisionCode> PlacesWritten => Rows.Select(r => r.Place.Code);

    public override IEnumerable<Thing> Makes => Rows.Where(r => r.Kind == Disaster).Select(r => Thing.DisasterOfficer(r.Place.Code));

    public override Sheet Sheet =>
        new(
            $"{Where.Short()}信息员台账",
            ["区划代码", "类别", "姓名", "手机号码", "专职", "AB角", "聘任日期"],
            [.. Rows.Select(r => r.Cells)]
        );

    protected override async Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct) => await stage.HasOfficersAsync(Place, ct);
}

/// <summary>One appointment of the sheet; one person may have several.</summary>
/// <param name="Slot">A or B, of a village's two disaster information officers.</param>
internal sealed record OfficerRow(DemoDivision Place, string Kind, Person Person, bool FullTime, string? Slot, DateOnly AppointedOn)
{
    public IReadOnlyList<object?> Cells =>
        [Place.Code.Value, Kind, Person.Name, Person.Phone, FullTime ? "是" : "否", Slot, AppointedOn.ToString("yyyy-MM-dd")];
}
