using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A county's register of the drills held in a quarter: its own, its townships' and its village teams'.</summary>
/// <param name="Teams">How many teams the county has registered by then; the drills service must have received them first.</param>
internal sealed record ImportDrills(DateOnly On, DemoDivision Where, Actor By, int Quarter, IReadOnlyList<DemoDrill> Drills, int Teams)
    : ImportSheet(On, Where, By, "drills")
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public override string Doing => "导入演练台账";

    public override IEnumerable<DivisionCode> PlacesWritten => Drills.Select(d => d.Place.Code);

    public override IEnumerable<Need> Needs =>
        Drills.SelectMany(d => (d.Teams ?? []).Select(t => Needed(Thing.Team(t.Place.Code, t.Name))));

    public override string Key => $"import drills {Place} {Quarter}";

    public override Sheet Sheet =>
        new(
            $"{Where.Short()}演练台账",
            [
                "组织方区划",
                "演练名称",
                "演练日期",
                "组织方类别",
                "组织方",
                "演练形式",
                "演练范围",
                "演练内容",
                "灾种",
                "参演队伍",
                "参演单位",
                "地点",
                "参演人数",
            ],
            [.. Drills.Select(d => d.Cells)]
        );

    protected override async Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct)
    {
        // A township that was merged since has taken its drills along, so the county's or city's own are looked at.
        var first = Drills.FirstOrDefault(d => d.Place == Where) ?? Drills[0];
        return await stage.HoldsAsync(
            Place,
            "drills",
            $"counting=true&level={Words.Of(first.Place.Level)}&from={first.On:yyyy-MM-dd}&to={first.On:yyyy-MM-dd}",
            ct
        );
    }

    protected override async Task<Sheet> SheetAsync(StepContext stage, CancellationToken ct)
    {
        var reader = await stage.AsCityAsync(ct);
        for (var end = DateTime.UtcNow + Patience; Teams > 0 && DateTime.UtcNow < end; await Task.Delay(500, ct))
        {
            var known = await reader.GetAsync<DrillCoverageRecord>(StepContext.PathOf(Place, "drills/coverage?year=2026&listed=0"), ct);
            if (known.Levels.Sum(l => l.Teams) >= Teams)
            {
                break;
            }
        }

        return Sheet;
    }
}

/// <summary>How far a place exercised, as far as the story looks at it.</summary>
internal sealed record DrillCoverageRecord(IReadOnlyList<DrillLevelRecord> Levels);

/// <summary>A level of teams.</summary>
internal sealed record DrillLevelRecord(string Level, int Teams, int Drilled);
