using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A county's register of its rescue teams, all levels.</summary>
internal sealed record ImportTeams(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<TeamRow> Rows)
    : ImportSheet(On, Where, By, "teams")
{
    public override string Doing => "导入救援队伍台账";

    public override string Key => $"{base.Key} {Rows[0].RuleLevel}";

    public override IEnumerable<DivisionCode> PlacesWritten => Rows.Select(r => r.Place.Code);

    public override IEnumerable<Thing> Makes => Rows.Select(r => Thing.Team(r.Place.Code, r.Name));

    public override IEnumerable<Need> Needs => Rows.Select(r => Needed(Thing.EstablishmentRule(r.RuleLevel))).Distinct();

    public override Sheet Sheet =>
        new(
            $"{Where.Short()}救援队伍台账",
            [
                "区划代码",
                "队伍层级",
                "队伍名称",
                "建制级别",
                "覆盖乡镇代码",
                "专业方向",
                "队长职数",
                "副队长职数",
                "驻地",
                "值班电话",
                "经度",
                "纬度",
                "组建日期",
            ],
            [.. Rows.Select(r => r.Cells)]
        );

    protected override Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct) =>
        stage.HoldsAsync(Place, "teams", $"level={Rows[^1].RuleLevel}", ct);
}

/// <summary>One team.</summary>
/// <param name="Coverage">Of an area squadron.</param>
internal sealed record TeamRow(
    DemoDivision Place,
    string Level,
    string Name,
    DateOnly EstablishedOn,
    string Specialties,
    int Deputies,
    (double Longitude, double Latitude) At,
    string DutyPhone,
    string? Rank = null,
    IReadOnlyList<DemoDivision>? Coverage = null
)
{
    /// <summary>The level in the words of the API.</summary>
    public string RuleLevel =>
        Level switch
        {
            Joint => "joint-team",
            Area => "area-squadron",
            Township => "township-squadron",
            _ => "village-team",
        };

    public const string Joint = "县级联队";
    public const string Area = "片区中队";
    public const string Township = "乡镇中队";
    public const string Village = "村级队伍";

    public IReadOnlyList<object?> Cells =>
        [
            Place.Code.Value,
            Level,
            Name,
            Rank,
            Coverage is null ? null : string.Join('、', Coverage.Select(c => c.Code.Value)),
            Specialties,
            1,
            Deputies,
            $"{Place.Short()}应急救援队驻地",
            DutyPhone,
            At.Longitude,
            At.Latitude,
            EstablishedOn.ToString("yyyy-MM-dd"),
        ];
}
