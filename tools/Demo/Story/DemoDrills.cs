using Platform.Core;
using Platform.Demo.Script;

namespace Platform.Demo.Story;

/// <summary>
/// The drills of the year. A county and its departments drill through the year, every township holds a rescue drill for accidents and one
/// with its squadron and some village teams before or in the flood season, and the other village teams drill alone, once they exist; a few
/// do not drill.
/// </summary>
internal sealed class DemoDrills(Setting setting, DemoTeams squads)
{
    private static readonly DateOnly LastDay = new(2026, 11, 12);

    // What is drilled for in which month, before its season comes.
    private static readonly (string Hazard, string Title)[][] Seasons =
    [
        [("火灾", "火灾逃生")],
        [("森林草原火灾", "森林草原灭火")],
        [("森林草原火灾", "森林草原灭火")],
        [("森林草原火灾", "森林草原灭火"), ("地质灾害", "地质灾害避险")],
        [("地震", "地震逃生"), ("防汛抗旱", "防汛抢险")],
        [("防汛抗旱", "防汛抢险"), ("山洪", "山洪转移")],
        [("山洪", "山洪转移"), ("地质灾害", "地质灾害避险"), ("水上事故", "水上救援")],
        [("地质灾害", "地质灾害避险"), ("山洪", "山洪转移"), ("水上事故", "水上救援")],
        [("地震", "地震逃生"), ("地质灾害", "地质灾害避险")],
        [("森林草原火灾", "森林草原灭火"), ("道路交通", "道路交通事故救援")],
        [("高层建筑火灾", "高层消防"), ("火灾", "火灾逃生")],
        [("火灾", "火灾逃生")],
    ];

    private static readonly (string Hazard, string Title, string Unit, DateOnly On)[] OfCounty =
    [
        ("森林草原火灾", "森林草原灭火", "林草局", new(2026, 3, 18)),
        ("地震", "地震逃生", "教育局", new(2026, 5, 12)),
        ("防汛抗旱", "防汛抢险", "水务局", new(2026, 5, 27)),
        ("危险化学品", "危险化学品泄漏处置", "应急管理局", new(2026, 6, 17)),
        ("水上事故", "水上救援", "交通运输局", new(2026, 7, 22)),
        ("高层建筑火灾", "高层消防", "消防救援大队", new(2026, 11, 3)),
    ];

    /// <summary>A county's register of one quarter, 1 to 4.</summary>
    public IReadOnlyList<DemoDrill> In(DemoDivision county, int quarter) => [.. All(county).Where(d => (d.On.Month + 2) / 3 == quarter)];

    /// <summary>The city's own.</summary>
    public static IReadOnlyList<DemoDrill> OfCity(Setting setting) =>
        [
            City(setting, "地震", "地震逃生", new(2026, 5, 12)),
            City(setting, "生产安全", "生产安全事故救援", new(2026, 6, 16)),
            City(setting, "水上事故", "水上救援", new(2026, 8, 12)),
            City(setting, "高层建筑火灾", "高层消防", new(2026, 11, 9)),
        ];

    private static DemoDrill City(Setting setting, string hazard, string title, DateOnly on) =>
        new(
            setting.City.City,
            $"全{setting.City.City.CityWord()}{title}综合演练",
            on,
            DemoDrill.Government,
            $"{setting.City.City.Name}应急管理局",
            "实战演练",
            "全面演练",
            "综合演练",
            hazard,
            null,
            "消防救援支队、卫生健康委、公安局",
            260,
            Venue(setting.City.City, hazard)
        );

    private static string Venue(DemoDivision place, string hazard) =>
        place.Short()
        + hazard switch
        {
            "森林草原火灾" => "林场",
            "防汛抗旱" or "山洪" => "河滩",
            "水上事故" => "水库码头",
            "地震" or "人员密集场所" => place.Level == DivisionLevel.Village ? "小学操场" : "中学操场",
            "高层建筑火灾" => "商住楼小区",
            "道路交通" => "公路养护站",
            "危险化学品" or "生产安全" => "工业园区",
            "地质灾害" => "避险安置点",
            _ => "文化广场",
        };

    private IEnumerable<DemoDrill> All(DemoDivision county)
    {
        var (teams, shift) = (squads.In(county), setting.Chance($"county drills {county.Code}").Next(6));
        var unlike = teams.GroupBy(t => t.Name).Where(g => g.Count() == 1).Select(g => g.Key).ToHashSet();
        foreach (var (hazard, title, unit, on) in setting.IsStandIn(county) ? [] : OfCounty)
        {
            var department = unit is "林草局" or "教育局" or "水务局" or "交通运输局";
            yield return new(
                county,
                $"{county.Short()}{title}演练",
                on.Later(shift),
                department ? DemoDrill.Department : DemoDrill.Government,
                $"{county.Short()}{(department ? unit : "应急管理局")}",
                "实战演练",
                "全面演练",
                "综合演练",
                hazard,
                [.. teams.Where(t => t.Level == TeamRow.Joint && t.EstablishedOn < on)],
                $"{unit}、卫生健康局",
                90 + (shift * 7),
                Venue(county, hazard)
            );
        }

        foreach (var township in setting.In(county, DivisionLevel.Township))
        {
            foreach (var drill in OfTownship(township, teams, unlike))
            {
                yield return drill;
            }
        }
    }

    private IEnumerable<DemoDrill> OfTownship(DemoDivision township, IReadOnlyList<TeamRow> teams, HashSet<string> unlike)
    {
        var dice = setting.Chance($"drills {township.Code}");
        var (own, villages) = (
            teams.FirstOrDefault(t => t.Place == township && t.Level == TeamRow.Township),
            teams.Where(t => t.Level == TeamRow.Village && t.Place.Code.Parent == township.Code).ToList()
        );
        if (dice.Hits(0.85))
        {
            var (hazard, title) = dice.Pick(
                new[]
                {
                    ("火灾", "火灾逃生"),
                    ("道路交通", "道路交通事故救援"),
                    ("水上事故", "水上救援"),
                    ("人员密集场所", "人员密集场所疏散"),
                }
            );
            var day = new DateOnly(2026, 6, 3).Later(dice.Next(18));
            yield return new(
                township,
                $"{township.Short()}{title}演练",
                day,
                DemoDrill.Government,
                $"{township.Short()}应急管理所",
                dice.Hits(0.25) ? "桌面演练" : "实战演练",
                "功能演练",
                "单项演练",
                hazard,
                null,
                "派出所、卫生院",
                25 + dice.Next(30),
                Venue(township, hazard)
            );
        }

        var joint =
            own is null || dice.Hits(0.01)
                ? []
                : villages.Where(v => unlike.Contains(v.Name)).OrderBy(_ => dice.Next()).Take(2 + dice.Next(2)).Prepend(own).ToList();
        if (joint.Count > 0)
        {
            var day = Day(joint.Max(t => t.EstablishedOn), dice);
            var (hazard, title) = InSeason(township, day, dice);
            yield return new(
                township,
                $"{township.Short()}{title}联合演练",
                day,
                DemoDrill.Government,
                $"{township.Short()}应急管理所",
                "实战演练",
                "全面演练",
                "综合演练",
                hazard,
                joint,
                "派出所、卫生院、中心小学",
                60 + dice.Next(60),
                Venue(township, hazard)
            );
        }

        foreach (var village in villages.Except(joint).Where(_ => !dice.Hits(0.008)))
        {
            var day = Day(village.EstablishedOn, dice);
            var (hazard, title) = InSeason(township, day, dice);
            yield return new(
                village.Place,
                $"{village.Place.Short()}{title}演练",
                day,
                DemoDrill.OwnTeam,
                $"{village.Place.Short()}应急管理室",
                dice.Hits(0.1) ? "桌面演练" : "实战演练",
                "功能演练",
                "单项演练",
                hazard,
                null,
                dice.Hits(0.5) ? "村卫生室" : null,
                12 + dice.Next(40),
                Venue(village.Place, hazard)
            );
        }
    }

    // Only in streets there are high buildings.
    private static (string Hazard, string Title) InSeason(DemoDivision township, DateOnly day, Random dice) =>
        dice.Pick([.. Seasons[day.Month - 1].Where(s => s.Hazard != "高层建筑火灾" || township.IsStreet())]);

    // A working day after the team is established, more often in May and June, when people drill before the flood season.
    private static DateOnly Day(DateOnly established, Random dice)
    {
        var days = WorkingDays.Between(established.AddDays(2), LastDay);
        return days[dice.Hits(0.5) ? dice.Next(Math.Max(1, days.Count / 2)) : dice.Next(days.Count)];
    }
}
