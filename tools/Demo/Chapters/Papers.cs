using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>
/// What goes with the plans: the local data they are filled with, county by county before the townships write theirs; risk charts and
/// handbooks of the townships in spring, handbooks of the counties for 12 May, and a sheet of post risk cards a county in summer.
/// </summary>
internal static class Papers
{
    private static readonly string[] Colours = ["yellow", "blue", "orange", "yellow", "red"];

    private static readonly CardText[] VillageCards =
    [
        new(
            "村（居）委会主任",
            "山洪、地质灾害、地震",
            "山洪、滑坡危及群众",
            "预警信息；降雨和沟道水情",
            "通知到岗；下令转移；清点报告",
            "涉险指挥"
        ),
        new(
            "灾害信息员",
            "山洪、地质灾害",
            "巡查中遇滑坡、落石",
            "裂缝变宽；泉水变浑；树木歪斜",
            "撤到安全处；吹哨报警；电话报灾",
            "单人夜间进沟"
        ),
        new("护林员", "森林草原火灾", "火势突变被围", "烟色；风向", "报告位置；守住路口；引导队伍", "独自扑打；组织老幼上山"),
    ];

    private static readonly CardText[] TownshipCards =
    [
        new(
            "乡镇长（街道办主任）",
            "自然灾害、生产安全",
            "指挥场所受威胁",
            "县级预警；各村报告",
            "启动响应；派员到村；报告县级",
            "迟报瞒报"
        ),
        new("应急管理所所长", "自然灾害、火灾", "先期处置中受伤", "值班电话；视频监控", "核实；报告；集结队伍；设警戒", "盲目施救"),
    ];

    public static IEnumerable<Step> Steps(Setting setting)
    {
        var ground = Places.Rows(setting).ToDictionary(r => r.Place.Code);
        var city = setting.City.City;
        yield return new ImportLocalData(new(2026, 1, 12), city, Actor.City(setting.City), [Local(setting, ground[city.Code])]);
        foreach (var county in setting.City.Counties)
        {
            var late = (int)(setting.Lag(county) * 10);
            var (by, townships, villages) = (
                Actor.County(county.Code),
                setting.In(county, DivisionLevel.Township).ToList(),
                setting.In(county, DivisionLevel.Village).ToList()
            );
            yield return new ImportLocalData(
                new(2026, 1, 19),
                county,
                by,
                [.. ((DemoDivision[])[county, .. townships, .. villages]).Select(p => Local(setting, ground[p.Code]))]
            );
            if (!setting.IsStandIn(county))
            {
                yield return new GiveOutHandbook(new(2026, 5, 12), county, by, Copies: 2000);
            }

            yield return new ImportCards(
                new DateOnly(2026, 6, 26).Later(late),
                county,
                by,
                [
                    .. townships.SelectMany(t => TownshipCards.Select(c => new CardRow(t, c, setting.Person(t, 1), "乡镇值班室"))),
                    .. villages.SelectMany(v => VillageCards.Select(c => new CardRow(v, c, setting.Person(v, 10), "村值班室"))),
                ]
            );
            foreach (var (index, township) in townships.Index())
            {
                yield return new DrawRiskChart(
                    new DateOnly(2026, 4, 20).Later(late + (index % 8)),
                    township,
                    Actor.Township(township),
                    [.. Spots(setting, ground[township.Code])]
                );
                if (setting.Chance($"handbook {township.Code}").Hits(0.95))
                {
                    yield return new GiveOutHandbook(
                        new DateOnly(2026, 6, 8).Later(late + (index % 8)),
                        township,
                        Actor.Township(township),
                        Copies: 300
                    );
                }
            }
        }
    }

    private static LocalDataRow Local(Setting setting, DirectoryRow ground) =>
        new(
            ground,
            $"{ground.Place.Short()}{setting.Chance($"spot {ground.Place.Code}").Pick<string>(["后沟滑坡", "大沟山洪", "老街连片木房火灾", "阳坡不稳定斜坡"])}",
            setting.Person(ground.Place, 1).Phone
        );

    private static IEnumerable<RiskSpot> Spots(Setting setting, DirectoryRow ground)
    {
        var dice = setting.Chance($"risks {ground.Place.Code}");
        for (var number = 0; number < 2 + dice.Next(3); number++)
        {
            var (name, hazard, measures) = dice.Pick<(string, string, string)>([
                ("后沟滑坡", "geological", "专人监测，设警示牌，汛期转移"),
                ("大沟山洪沟", "flash-flood", "清淤疏浚，临沟住户汛期撤离"),
                ("老街连片木房", "fire", "电线改造，配灭火器，夜间巡查"),
                ("坡顶林缘", "forest-grassland-fire", "防火隔离带，护林员值守"),
            ]);
            var at = setting.Layout.Near(ground.Place, dice);
            yield return new(
                $"{ground.Place.Short()}{name}{number + 1}号",
                hazard,
                at.Longitude,
                at.Latitude,
                dice.Pick(Colours),
                dice.Next(8, 160),
                measures,
                setting.Person(ground.Place, 4)
            );
        }
    }
}
