using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>
/// The money of the seed's story: the city's rescue boat, platform, monitoring centre and planned water-rescue base; each county's
/// vehicles, gear and centre; some townships' own gear. What the rescue teams buy names these investments.
/// </summary>
internal static class Investments
{
    private const int PayingTownships = 4;
    private const decimal Reserve = 1.04m; // of a budget, beyond what the things cost
    private const int PaidAfter = 8;
    private static readonly DateOnly FirstRegisters = new(2026, 9, 21);

    /// <summary>Whose boat the report names.</summary>
    public static string Boat(DemoDivision city) => $"{city.Name}水上救援一号船";

    /// <summary>Planned, nothing begun.</summary>
    public static string WaterBase(DemoDivision city) => $"{city.Name}水域救援基地";

    /// <summary>What a county's vehicles and machines are paid from.</summary>
    public static string Vehicles(DemoDivision county) => $"{county.Name}应急救援车辆机械购置";

    /// <summary>What a county's gear is paid from.</summary>
    public static string Gear(DemoDivision county) => $"{county.Name}消防救援器材购置";

    /// <summary>What a township's own gear is paid from.</summary>
    public static string TownshipGear(DemoDivision township) => $"{township.Name}应急器材购置";

    /// <summary>Whether a township pays its squadron's gear itself.</summary>
    public static bool PaysItsGear(Setting setting, DemoDivision township) =>
        setting.City.ChildrenOf(setting.CountyOf(township)).Take(PayingTownships).Contains(township);

    public static IEnumerable<Step> Steps(Setting setting, RenamingSchedule rollout)
    {
        var squads = new DemoTeams(setting, rollout);
        foreach (var step in OfTheCity(setting))
        {
            yield return step;
        }

        foreach (var (index, county) in setting.City.Counties.Index())
        {
            var (officer, delivered) = (Actor.County(county.Code), RescueEquipment.Registered(setting, rollout, county));
            List<Purchase> purchases = [.. Purchases(setting, county, RescueEquipment.Rows(setting, squads, county))];
            yield return new ImportInvestments(
                Setting.Spread(new(2026, 3, 4), index, 8),
                county,
                officer,
                [.. purchases.Select(p => p.Planned)],
                Paid: false
            );
            yield return new ImportInvestments(
                delivered.Later(PaidAfter + 3) is var on && on > FirstRegisters ? on : Setting.Spread(FirstRegisters, index, 8),
                county,
                officer,
                [.. purchases.SelectMany((p, number) => Paid(setting, p, number, delivered))],
                Paid: true
            );
        }
    }

    private static IEnumerable<Step> OfTheCity(Setting setting)
    {
        var (city, by) = (setting.City.City, Actor.City(setting.City));
        var (boat, platform, centre) = (Boat(city), $"{city.Name}应急综合信息化管理平台", $"{city.Name}应急指挥监控中心");
        var software = $"{setting.Province.Region}信息技术有限公司";
        yield return Plan(boat, "boat", "city", 980_000m);
        yield return Plan(platform, "it-platform", "provincial", 8_600_000m);
        yield return Plan(centre, "monitor-centre", "city", 2_400_000m);
        yield return new PlanInvestment(new(2026, 6, 16), city, by, WaterBase(city), "base", "provincial", 18_000_000m, null);
        yield return Advance(new(2026, 3, 16), boat, "boat", "start");
        yield return Advance(new(2026, 3, 16), platform, "it-platform", "start");
        yield return Advance(new(2026, 3, 16), centre, "monitor-centre", "start");

        yield return Pay(boat, new(2026, 4, 20), 290_400m, "九州造船厂", "记-0418");
        yield return Pay(boat, new(2026, 6, 3), 67_760m, "九州造船厂", "记-0603");
        yield return new StrikePayment(new(2026, 6, 4), city, by, boat, "记-0603", 67_760m, "金额少录一位，应为 677600.00 元");
        yield return Pay(boat, new(2026, 6, 5), 677_600m, "九州造船厂", "记-0603");
        yield return Advance(new(2026, 5, 28), boat, "boat", "complete");
        yield return Advance(new(2026, 6, 8), boat, "boat", "put-to-use");
        yield return Pay(platform, new(2026, 4, 14), 2_580_000m, software, "记-0414");
        yield return Pay(platform, new(2026, 8, 26), 5_590_000m, software, "记-0826");
        yield return Pay(centre, new(2026, 8, 27), 2_316_500m, software, "记-0827");
        foreach (var (name, purpose) in new[] { (platform, "it-platform"), (centre, "monitor-centre") })
        {
            yield return Advance(new(2026, 8, 24), name, purpose, "complete");
            yield return Advance(new(2026, 9, 1), name, purpose, "put-to-use");
        }

        PlanInvestment Plan(string name, string purpose, string source, decimal budget) =>
            new(new DateOnly(2026, 2, 9), city, by, name, purpose, source, budget, $"{setting.Sign(city)}财发〔2026〕11号");

        AdvanceInvestment Advance(DateOnly on, string name, string purpose, string action) => new(on, city, by, name, purpose, action);

        PayInvestment Pay(string name, DateOnly on, decimal amount, string payee, string voucher) =>
            new(on, city, by, name, amount, payee, voucher);
    }

    // What the equipment of the county's teams costs decides the budgets, so that what is received is worth what was paid.
    private static IEnumerable<Purchase> Purchases(Setting setting, DemoDivision county, IReadOnlyList<EquipmentRow> equipment)
    {
        var dice = setting.Chance($"investments {county.Code}");
        var (planned, started) = (new DateOnly(2026, 2, 9), new DateOnly(2026, 2, 25).Later(dice.Next(4)));
        yield return Bought(county, Vehicles(county), "车辆机械", "县级");
        yield return Bought(county, Gear(county), "消防救援器材", "省级");
        var centre = dice.Next(60, 90) * 10_000m;
        yield return new(
            new(county, $"{county.Name}应急监控中心", "监控中心", "县级", centre, planned, started),
            decimal.Round(centre * dice.Next(88, 97) / 100m, 2),
            DeliveredWithTeams: false
        );
        foreach (var township in setting.In(county, DivisionLevel.Township).Where(t => PaysItsGear(setting, t)))
        {
            yield return Bought(township, TownshipGear(township), "消防救援器材", "乡镇级");
        }

        Purchase Bought(DemoDivision payer, string name, string purpose, string source)
        {
            var worth = equipment.Where(e => e.PaidFrom == (payer.Code, name)).Sum(e => e.Value);
            var budget = Math.Max(1, Math.Ceiling(worth * Reserve / 10_000m)) * 10_000m;
            return new(new(payer, name, purpose, source, budget, planned, started), worth, DeliveredWithTeams: true);
        }
    }

    private static IEnumerable<InvestmentRow> Paid(Setting setting, Purchase purchase, int number, DateOnly delivered)
    {
        var first = decimal.Round(purchase.Worth * 0.3m, 0);
        var done = purchase.DeliveredWithTeams ? delivered : new DateOnly(2026, 6, 15).Later(number);
        var row = purchase.Planned with
        {
            CompletedOn = done,
            InUseOn = done.Later(3),
            Payee = $"{setting.Province.Region}应急装备有限公司",
        };
        yield return row with
        {
            PaidOn = new(2026, 3, 25),
            Amount = first,
            Voucher = $"预付-{number + 1:00}",
        };
        yield return row with
        {
            PaidOn = done.Later(PaidAfter),
            Amount = purchase.Worth - first,
            Voucher = $"尾款-{number + 1:00}",
        };
    }

    /// <param name="Worth">Yuan: what is paid in the end.</param>
    /// <param name="DeliveredWithTeams">Whether it is the equipment of the teams, complete when that is registered.</param>
    private sealed record Purchase(InvestmentRow Planned, decimal Worth, bool DeliveredWithTeams);
}
