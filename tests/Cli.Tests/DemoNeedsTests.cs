using System.Collections.Concurrent;
using Platform.Core;
using Platform.Demo;
using Platform.Demo.Script;

namespace Platform.Cli.Tests;

/// <summary>The year is planned, not played: every step has to find what it needs.</summary>
public sealed class DemoNeedsTests
{
    [Fact]
    public void In_the_invented_city_no_step_stands_before_what_it_needs() =>
        StepNeeds.Unmet(Year.Plan(InventedCity.Make(), 7)).ShouldBeEmpty();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 9)]
    [InlineData(2, 1)]
    [InlineData(16, 4)]
    [InlineData(25, 2)]
    public void A_city_of_any_number_of_counties_can_be_played(int counties, int townships) =>
        StepNeeds.Unmet(Year.Plan(DemoCities.Of("9902", "白沙市", counties, townships), 1)).ShouldBeEmpty();

    [Fact]
    public void A_city_without_counties_has_no_bureau_head_or_plan_of_a_county()
    {
        var year = Year.Plan(DemoCities.WithoutCounties(), 1);
        StepNeeds.Unmet(year).ShouldBeEmpty();
        var county = DivisionCode.Parse("990300");
        year.OfType<RegisterBureau>().ShouldAllBe(b => b.Place != county);
        year.OfType<TakeOffice>().ShouldAllBe(o => o.Place != county);
        year.OfType<BringPlansIntoForce>().ShouldAllBe(p => p.Level != "county");
        year.OfType<SignContract>().ShouldAllBe(c => c.SuperiorPlace != county && c.Inferior.Code != county);
        year.OfType<ReachMilestone>().ShouldAllBe(m => !m.Title.StartsWith('赴'));
    }

    [Fact]
    public void A_step_before_what_it_needs_is_named_with_the_step_that_comes_too_late()
    {
        var year = Year.Plan(InventedCity.Make(), 7);
        var late = year.OfType<RegisterBureau>().First(b => b.Place.Depth == DivisionLevel.County);
        List<Step> wrong = [.. year.Where(s => s != late), late with { On = new(2026, 3, 30) }];
        var said = StepNeeds.Unmet([.. wrong.OrderBy(s => s.On)]).ToList();
        said.ShouldContain(s => s.Contains("任职") && s.Contains($"{late.Place}") && s.Contains("2026-03-30"));
    }

    [Fact]
    public async Task Every_city_of_the_directory_can_be_played()
    {
        var cities = await ChinaDivisions.AllAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(cities is null, "the registry with the directory of divisions is out of reach");
        var unmet = new ConcurrentBag<string>();
        Parallel.ForEach(
            cities!,
            city =>
            {
                try
                {
                    StepNeeds
                        .Unmet(Year.Plan(Thinned(city), 1))
                        .Take(2)
                        .ToList()
                        .ForEach(u => unmet.Add($"{city.City.Code} {city.City.Name}: {u}"));
                }
                catch (Exception e)
                {
                    unmet.Add($"{city.City.Code} {city.City.Name}: {e}");
                }
            }
        );
        cities!.Count.ShouldBeGreaterThan(300);
        unmet.ShouldBeEmpty();
    }

    // All counties and townships; of the villages two each, which differ from the others in nothing that is planned.
    private static DemoCity Thinned(DemoCity city)
    {
        var (kept, township) = (0, default(DivisionCode));
        return new(
            city.City.Code.Value,
            city.All.Where(d =>
                {
                    (kept, township) =
                        d.Level != DivisionLevel.Village ? (0, d.Code)
                        : d.Code.Parent == township ? (kept + 1, township)
                        : (1, d.Code.Parent!.Value);
                    return kept <= 2;
                })
                .ToList()
        );
    }
}
