using System.Globalization;
using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>What the teams are equipped with, the city's rescue boat and its planned water-rescue base; what was bought names the
/// investment that paid it.</summary>
internal static class RescueEquipment
{
    private const string Vehicle = "车辆";
    private const string Machine = "机械";
    private const string Gear = "器材";
    private const string Kit = "单兵装备";
    private static readonly DateOnly Delivered = new(2026, 7, 15);

    public static IEnumerable<Step> Steps(Setting setting, RenamingSchedule rollout)
    {
        var (city, by, squads) = (setting.City.City, Actor.City(setting.City), new DemoTeams(setting, rollout));
        yield return new ReceiveVessel(new(2026, 6, 8), city, by, Investments.Boat(city), 968_000m, Investments.Boat(city));
        yield return new PrepareBase(new(2026, 6, 16), city, by, "water-rescue", Investments.WaterBase(city), Investments.WaterBase(city));
        foreach (var county in setting.City.Counties)
        {
            yield return new ImportEquipment(
                Registered(setting, rollout, county),
                county,
                Actor.County(county.Code),
                Rows(setting, squads, county)
            );
        }
    }

    /// <summary>When a county submits its register of equipment.</summary>
    public static DateOnly Registered(Setting setting, RenamingSchedule rollout, DemoDivision county) =>
        DemoTeams.Registered(setting, rollout, county).Later(6) is var registered && registered > Delivered
            ? registered
            : Delivered.Later(0);

    /// <summary>What the teams of a county are equipped with.</summary>
    public static IReadOnlyList<EquipmentRow> Rows(Setting setting, DemoTeams squads, DemoDivision county) =>
        [
            .. squads
                .In(county)
                .SelectMany(team => Of(setting, team, Received(team)))
                .Select(row => row with { PaidFrom = Payer(setting, county, row) }),
        ];

    // Vehicles and machines are the county's money, gear too, but for the townships that pay their own.
    private static (DivisionCode, string)? Payer(Setting setting, DemoDivision county, EquipmentRow row) =>
        row.Allocated ? null
        : row.IsVehicle ? (county.Code, Investments.Vehicles(county))
        : row.Team.Level == TeamRow.Township && Investments.PaysItsGear(setting, row.Team.Place)
            ? (row.Team.Place.Code, Investments.TownshipGear(row.Team.Place))
        : (county.Code, Investments.Gear(county));

    private static DateOnly Received(TeamRow team) => team.EstablishedOn.Later(2) > Delivered ? team.EstablishedOn.Later(2) : Delivered;

    private static IEnumerable<EquipmentRow> Of(Setting setting, TeamRow team, DateOnly on)
    {
        var dice = setting.Chance($"equipment {team.Place.Code} {team.Name}");
        return team.Level switch
        {
            TeamRow.Joint =>
            [
                .. Vehicles(setting, team, on, ("2060101", "水罐消防车", 2, 420_000m), ("2060105", "抢险救援车", 1, 380_000m)),
                new(team, Machine, "3010201", "大流量排水泵", 2, 36_000m, on),
                new(team, Machine, "2080101", "移动照明发电机", 3, 9_800m, on),
                .. Pieces(team, on, dice, 6),
                new(team, Kit, "2010101", "个人防护装备", 38 + dice.Next(6), 14_400m, on, Allocated: true),
            ],
            TeamRow.Area =>
            [
                .. Vehicles(setting, team, on, ("2060103", "轻型消防车", 2, 240_000m)),
                new(team, Machine, "2080101", "移动照明发电机", 2, 9_800m, on),
                .. Pieces(team, on, dice, 5),
                new(team, Kit, "2010101", "个人防护装备", 22 + dice.Next(4), 14_400m, on, Allocated: true),
            ],
            TeamRow.Township =>
            [
                .. dice.Hits(0.35) ? Vehicles(setting, team, on, ("2060103", "轻型消防车", 1, 160_000m)) : [],
                new(team, Machine, "2050301", "手抬机动消防泵", 1, 11_500m, on),
                .. Pieces(team, on, dice, 1),
                new(team, Kit, "2010101", "个人防护装备", 21 + dice.Next(6), 14_400m, on, Allocated: true),
            ],
            _ => Pieces(team, on, dice, 0),
        };
    }

    private static IEnumerable<EquipmentRow> Vehicles(
        Setting setting,
        TeamRow team,
        DateOnly on,
        params (string Category, string Name, int Count, decimal Each)[] fleet
    ) =>
        fleet.SelectMany(v =>
            Enumerable
                .Range(1, v.Count)
                .Select(n => new EquipmentRow(team, Vehicle, v.Category, v.Name, 1, v.Each, on, Plate(setting, team, v.Category, n)))
        );

    private static IEnumerable<EquipmentRow> Pieces(TeamRow team, DateOnly on, Random dice, int more)
    {
        yield return Piece("2050201", "手提灭火器", 14, 8, 78m);
        yield return Piece("3010501", "铁锹", 15, 10, 24m);
        yield return Piece("2080201", "强光手电", 10, 5, 65m);
        yield return Piece("2010201", "安全帽", 14, 6, 38m);
        yield return Piece("2070301", "救生绳", 6, 5, 120m);
        if (more > 0)
        {
            yield return Piece("2050101", "消防水带", 20, 12, 210m);
            yield return Piece("2050401", "风力灭火机", 4, 3, 1_850m);
            yield return Piece("2070201", "救生衣", 24, 14, 95m);
        }

        EquipmentRow Piece(string category, string name, int least, int spread, decimal each) =>
            new(team, Gear, category, name, (least + dice.Next(spread)) * (1 + more), each, on);
    }

    private static string Plate(Setting setting, TeamRow team, string category, int n)
    {
        var stem = team.Coverage is { } covered ? covered[0].Code.Value : team.Place.Code.Value;
        return string.Create(CultureInfo.InvariantCulture, $"{setting.Province.Sign}应急{team.Level[0]}{stem[^5..]}{category[^1]}{n}");
    }
}
