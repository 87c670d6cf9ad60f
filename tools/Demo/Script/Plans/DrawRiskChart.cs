using Platform.Cli.Api;
using Platform.Demo.Paper;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>风险隐患分析图表 of a township: its points with a drawing, published.</summary>
internal sealed record DrawRiskChart(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<RiskSpot> Spots) : Step(On, Where.Code, By)
{
    public override string Doing => "绘制风险隐患图表";

    public override IEnumerable<Need> Needs => [Needed(Thing.Holder(Place, "township-head"))];

    public override string Key => $"risk chart {Place}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var performer = await stage.AsAsync(By, ct);
        if ((await performer.ListAsync<RecordReference>(Place, "risk-charts?state=published&level=township", ct)).Count > 0)
        {
            return false;
        }

        var drawing = await performer.UploadAsync<FileRecord>(
            StepContext.PathOf(Place, "plan-files"),
            new Upload("风险隐患分布图.png", "image/png", Picture.Numbered(Spots.Sum(s => s.People))),
            stage.KeyOf(this, "drawing"),
            ct
        );
        var chart = await performer.PostAsync<PaperRecord>(
            StepContext.PathOf(Place, "risk-charts"),
            new
            {
                heading = new { title = "风险隐患分析图表", hazards = Spots.Select(s => s.Hazard).Distinct() },
                points = Spots.Select(s => new
                {
                    name = s.Name,
                    hazard = s.Hazard,
                    point = new { longitude = s.Longitude, latitude = s.Latitude },
                    level = s.Level,
                    people = s.People,
                    households = s.People / 4,
                    measures = s.Measures,
                    charge = s.Charge.Name,
                    phone = s.Charge.Phone,
                }),
                drawings = new[] { drawing.Id },
            },
            stage.KeyOf(this, "draft"),
            ct
        );
        await performer.PostAsync<RecordReference>(
            StepContext.PathOf(Place, $"risk-charts/{chart.Heading.Id}/publish"),
            new { on = On },
            stage.KeyOf(this, "publish"),
            ct
        );
        return true;
    }
}

/// <summary>One place of risk.</summary>
internal sealed record RiskSpot(
    string Name,
    string Hazard,
    double Longitude,
    double Latitude,
    string Level,
    int People,
    string Measures,
    Story.Person Charge
);
