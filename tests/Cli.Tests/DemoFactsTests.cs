using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Core;
using Platform.Demo;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Cli.Tests;

/// <summary>What a reader of the played year would check: days, money, positions, numbers of papers, names.</summary>
public sealed partial class DemoFactsTests
{
    private static readonly DemoCity City = InventedCity.Make();
    private static readonly IReadOnlyList<Step> Plan = Year.Plan(City, 7);
    private static readonly Setting Setting = new(City, 7);

    [Fact]
    public void Every_date_in_a_register_of_the_year_is_a_working_day()
    {
        var dates = Plan.OfType<ImportSheet>()
            .SelectMany(step =>
                step.Sheet.Headings.Index()
                    .Where(h => h.Item.EndsWith("日期", StringComparison.Ordinal) && !h.Item.Contains("到期", StringComparison.Ordinal))
                    .SelectMany(h => step.Sheet.Rows.Select(r => (step.Key, Heading: h.Item, Day: r[h.Index] as string)))
            )
            .Where(d => d.Day is not null)
            .Select(d => (d.Key, d.Heading, Day: DateOnly.Parse(d.Day!, CultureInfo.InvariantCulture)))
            .Where(d => d.Day.Year == Year.Number)
            .ToList();
        dates.Count.ShouldBeGreaterThan(500);
        dates.Where(d => !WorkingDays.IsOne(d.Day)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-02-14", true)] // a Saturday worked for the Spring Festival
    [InlineData("2026-02-17", false)]
    [InlineData("2026-06-19", false)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-05-31", false)]
    public void Offices_work_by_the_notice_of_holidays(string day, bool works) =>
        WorkingDays.IsOne(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(works);

    [Fact]
    public void The_holidays_are_those_the_platform_is_installed_with()
    {
        var source = File.ReadAllText(Path.Combine(Installation.Folders.Root, "services/ContingencyPlans/Data/SpecialDayTable.cs"));
        var holidays = Holiday().Matches(source);
        holidays.Count.ShouldBe(7);
        var special = new Dictionary<DateOnly, bool>();
        foreach (Match holiday in holidays)
        {
            var days = Day().Matches(holiday.Value).Select(d => DateOnly.Parse(d.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
            Enumerable
                .Range(0, int.Parse(holiday.Groups[1].Value, CultureInfo.InvariantCulture))
                .ToList()
                .ForEach(i => special[days[0].AddDays(i)] = false);
            days.Skip(1).ToList().ForEach(d => special[d] = true);
        }

        for (var day = new DateOnly(Year.Number, 1, 1); day.Year == Year.Number; day = day.AddDays(1))
        {
            WorkingDays
                .IsOne(day)
                .ShouldBe(special.GetValueOrDefault(day, day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)), $"{day}");
        }
    }

    [Fact]
    public void The_equipment_bought_from_an_investment_is_worth_what_was_paid()
    {
        var paid = Plan.OfType<ImportInvestments>()
            .Where(i => i.Paid)
            .SelectMany(i => i.Rows)
            .GroupBy(r => (r.Place.Code, r.Name))
            .ToDictionary(g => g.Key, g => (Sum: g.Sum(r => r.Amount!.Value), g.First().Budget));
        paid.Values.ShouldAllBe(p => p.Sum <= p.Budget);
        var bought = Plan.OfType<ImportEquipment>()
            .SelectMany(i => i.Rows)
            .Where(r => !r.Allocated)
            .GroupBy(r => r.PaidFrom!.Value)
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Value));
        bought.ShouldAllBe(b => paid[b.Key].Sum == b.Value);
        paid.Keys.Where(k => !k.Name.EndsWith("监控中心", StringComparison.Ordinal)).ShouldBe(bought.Keys, ignoreOrder: true);
        bought.Keys.ShouldContain(k => k.Place.Depth == DivisionLevel.Township);
    }

    [Fact]
    public void Every_place_lies_inside_the_one_above_and_every_team_risk_and_shelter_at_its_place()
    {
        foreach (var place in City.All.Skip(1))
        {
            Setting.Layout.Encloses(City.Find(place.Code.Parent!.Value), place).ShouldBeTrue($"{place}");
        }

        Plan.OfType<ImportTeams>().SelectMany(i => i.Rows).ShouldAllBe(t => Setting.Layout.Contains(t.Place, t.At));
        Plan.OfType<ImportDirectory>().SelectMany(i => i.Rows).ShouldAllBe(r => LiesIn(r.Place, r.Longitude, r.Latitude));
        Plan.OfType<DrawRiskChart>().ShouldAllBe(c => c.Spots.All(s => LiesIn(c.Where, s.Longitude, s.Latitude)));
        Plan.OfType<ImportLocalData>()
            .SelectMany(i => i.Rows)
            .ShouldAllBe(r => LiesIn(r.Ground.Place, r.Ground.Longitude, r.Ground.Latitude));
    }

    private static bool LiesIn(DemoDivision place, double longitude, double latitude) =>
        Setting.Layout.Contains(place, (longitude, latitude));

    [Fact]
    public void Places_of_one_level_do_not_overlap_much()
    {
        foreach (var superior in City.All.Where(d => d.Level < DivisionLevel.Village))
        {
            var inside = City.ChildrenOf(superior).ToList();
            inside.ShouldAllBe(a => inside.All(b => a == b || !Setting.Layout.Contains(a, Setting.Layout.Of(b))));
        }
    }

    [Fact]
    public void Two_issuers_have_two_signs_and_no_county_numbers_the_papers_of_its_villages()
    {
        var city = DemoCities.Of("9902", "白沙市", 25, 1);
        var setting = new Setting(city, 1);
        city.Counties.Prepend(city.City).Select(setting.Sign).ShouldBeUnique();
        Plan.OfType<BringPlansIntoForce>()
            .Where(p => p.Level is "township" or "village")
            .ShouldAllBe(p => p.Number.StartsWith("{place}", StringComparison.Ordinal));
        Plan.OfType<IssueDocument>().Select(d => d.Number).ShouldBeUnique();
    }

    [Fact]
    public void A_plan_is_written_for_every_village_that_has_a_team_and_for_no_other() =>
        Plan.OfType<BringPlansIntoForce>()
            .Where(p => p.Level == "village")
            .SelectMany(p => p.For)
            .ShouldBe(Setting.Villages.Except(Setting.LeftBehind), ignoreOrder: true);

    [Fact]
    public void In_Linxia_a_third_of_the_people_are_called_Ma_and_elsewhere_few()
    {
        var (linxia, elsewhere) = (
            new Setting(DemoCities.Of("6229", "临夏回族自治州", 1, 1), 1),
            new Setting(DemoCities.Of("3201", "南京市", 1, 1), 1)
        );
        double Share(Setting setting, char name) => Enumerable.Range(0, 2000).Count(n => setting.Numbered(n).Name[0] == name) / 2000.0;
        Share(linxia, '马').ShouldBeInRange(0.28, 0.4);
        Share(linxia, '妥').ShouldBeGreaterThan(0.01);
        Share(elsewhere, '马').ShouldBeLessThan(0.04);
        Share(elsewhere, '王').ShouldBeInRange(0.04, 0.13);
        Share(elsewhere, '妥').ShouldBe(0);
    }

    [Fact]
    public void Only_streets_drill_for_fires_in_high_buildings() =>
        Plan.OfType<ImportDrills>()
            .SelectMany(i => i.Drills)
            .Where(d => d.Hazard == "高层建筑火灾" && d.Place.Level >= DivisionLevel.Township)
            .ShouldAllBe(d => City.Find(d.Place.Code.Prefixes().First(p => p.Depth == DivisionLevel.Township)).IsStreet());

    [Theory]
    [InlineData("临夏县", "临夏县县长", "临夏县委书记")]
    [InlineData("凉州区", "凉州区区长", "凉州区委书记")]
    [InlineData("阿拉善左旗", "阿拉善左旗旗长", "阿拉善左旗委书记")]
    [InlineData("石家庄循环化工园区", "石家庄循环化工园区管委会主任", "石家庄循环化工园区党工委书记")]
    public void A_head_is_called_as_the_kind_of_place_has_it(string county, string head, string secretary)
    {
        var place = new DemoDivision(DivisionCode.Parse("990201"), county, DivisionLevel.County);
        (place.CountyHead(), place.CountySecretary()).ShouldBe((head, secretary));
    }

    [Theory]
    [InlineData("城关镇", "城关镇镇长")]
    [InlineData("虎关乡", "虎关乡乡长")]
    [InlineData("东华门街道", "东华门街道办事处主任")]
    public void A_township_has_a_head_and_a_street_a_director(string township, string head) =>
        new DemoDivision(DivisionCode.Parse("990201100"), township, DivisionLevel.Township).TownshipHead().ShouldBe(head);

    [GeneratedRegex("""Holiday\(For2026, "[^"]+", "[^"]+", (\d+)(, "[^"]+")*\)""")]
    private static partial Regex Holiday();

    [GeneratedRegex("\"(\\d{4}-\\d\\d-\\d\\d)\"")]
    private static partial Regex Day();
}
