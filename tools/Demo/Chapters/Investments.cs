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
    private const string Dealer = "西北应急装备有限公司";

    /// <summary>Whose boat the report names.</summary>
    public static string Boat(DemoDivision city) => $"{city.Name}水上救援一号船";

    /// <summary>Planned, nothing begun.</summary>
    public static string WaterBase(DemoDivision city) => $"{city.Name}水域救援基地";

    /// <summary>What a county's vehicles and machines are paid from.</summary>
    public static string Vehicles(DemoDivision county) => $"{county.Name}应急救援车辆机械购置";

    /// <summary>What a county's gear is paid from.</summary>
    public static string Gear(DemoDivision county) => $"{county.Name}消防救援器材购置";

    public static IEnumerable<Step> Steps(Setting setting)
    {
        foreach (var step in OfTheCity(setting))
        {
            yield return step;
        }

        foreach (var (index, county) in setting.City.Counties.Index())
        {
            var officer = Actor.County(county.Code);
            yield return new ImportInvestments(
                new DateOnly(2026, 2, 24).Later(index),
                county,
                officer,
                [.. Planned(setting, county)],
                Paid: false
            );
            yield return new ImportInvestments(
                new DateOnly(2026, 9, 21).Later(index),
                county,
                officer,
                [.. Paid(setting, county)],
                Paid: true
            );
        }
    }

    private static IEnumerable<Step> OfTheCity(Setting setting)
    {
        var (city, by) = (setting.City.City, Actor.City(setting.City));
        var (boat, platform, centre) = (Boat(city), $"{city.Name}应急综合信息化管理平台", $"{city.Name}应急指挥监控中心");
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
        yield return Pay(platform, new(2026, 4, 14), 2_580_000m, "陇上软件有限公司", "记-0414");
        yield return Pay(platform, new(2026, 8, 26), 5_590_000m, "陇上软件有限公司", "记-0826");
        yield return Pay(centre, new(2026, 8, 27), 2_316_500m, "陇上软件有限公司", "记-0827");
        foreach (var (name, purpose) in new[] { (platform, "it-platform"), (centre, "monitor-centre") })
        {
            yield return Advance(new(2026, 8, 24), name, purpose, "complete");
            yield return Advance(new(2026, 9, 1), name, purpose, "put-to-use");
        }

        PlanInvestment Plan(string name, string purpose, string source, decimal budget) =>
            new(new DateOnly(2026, 2, 9), city, by, name, purpose, source, budget, $"{city.Sign()}财发〔2026〕11号");

        AdvanceInvestment Advance(DateOnly on, string name, string purpose, string action) => new(on, city, by, name, purpose, action);

        PayInvestment Pay(string name, DateOnly on, decimal amount, string payee, string voucher) =>
            new(on, city, by, name, amount, payee, voucher);
    }

    private static IEnumerable<InvestmentRow> Planned(Setting setting, DemoDivision county)
    {
        var dice = setting.Chance($"investments {county.Code}");
        var (planned, started) = (new DateOnly(2026, 2, 9), new DateOnly(2026, 2, 20));
        yield return new(county, Vehicles(county), "车辆机械", "县级", dice.Next(300, 480) * 10_000m, planned, started);
        yield return new(county, Gear(county), "消防救援器材", "省级", dice.Next(120, 200) * 10_000m, planned, started);
        yield return new(county, $"{county.Name}应急监控中心", "监控中心", "县级", dice.Next(60, 90) * 10_000m, planned, started);
        foreach (var township in setting.In(county, DivisionLevel.Township).Take(4))
        {
            yield return new(
                township,
                $"{township.Name}应急器材购置",
                "消防救援器材",
                "乡镇级",
                dice.Next(4, 9) * 10_000m,
                planned,
                started
            );
        }
    }

    private static IEnumerable<InvestmentRow> Paid(Setting setting, DemoDivision county)
    {
        foreach (var (index, row) in Planned(setting, county).Index())
        {
            var first = decimal.Round(row.Budget * 0.3m, 2);
            var rest = decimal.Round(row.Budget * setting.Chance($"paid {row.Place.Code} {index}").Next(55, 69) / 100m, 2);
            var (done, used) = (new DateOnly(2026, 6, 15).Later(index), new DateOnly(2026, 7, 1).Later(index));
            yield return row with
            {
                CompletedOn = done,
                InUseOn = used,
                PaidOn = new(2026, 3, 25),
                Amount = first,
                Payee = Dealer,
                Voucher = $"预付-{index + 1:00}",
            };
            yield return row with
            {
                CompletedOn = done,
                InUseOn = used,
                PaidOn = used.Later(5),
                Amount = rest,
                Payee = Dealer,
                Voucher = $"尾款-{index + 1:00}",
            };
        }
    }
}
