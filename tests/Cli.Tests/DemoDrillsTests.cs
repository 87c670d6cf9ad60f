using Platform.Demo;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Cli.Tests;

public sealed class DemoDrillsTests
{
    private static readonly DemoCity City = InventedCity.Make();
    private static readonly IReadOnlyList<Step> Plan = Year.Plan(City, 7);
    private static readonly List<ImportDrills> Sheets = [.. Plan.OfType<ImportDrills>()];
    private static readonly Dictionary<DemoDivision, List<TeamRow>> Teams = Plan.OfType<ImportTeams>()
        .SelectMany(i => i.Rows)
        .GroupBy(t => t.Place)
        .ToDictionary(g => g.Key, g => g.ToList());

    [Fact]
    public void Drills_are_held_on_working_days_before_their_register_is_imported_and_each_is_recorded_once()
    {
        Sheets.ShouldAllBe(s => s.Drills.All(d => WorkingDays.IsOne(d.On) && d.On <= s.On));
        Sheets.SelectMany(s => s.Drills).Select(d => (d.Place.Code, d.Title, d.On)).ShouldBeUnique();
    }

    [Fact]
    public void A_team_drills_only_after_it_is_established()
    {
        foreach (var drill in Sheets.SelectMany(s => s.Drills))
        {
            (drill.Teams ?? []).ShouldAllBe(t => t.EstablishedOn < drill.On);
            if (drill.Kind == DemoDrill.OwnTeam)
            {
                Teams[drill.Place].ShouldHaveSingleItem().EstablishedOn.ShouldBeLessThan(drill.On);
            }
        }
    }

    [Fact]
    public void Nearly_every_village_and_township_team_drills_and_a_few_do_not()
    {
        var drilled = Sheets
            .SelectMany(s => s.Drills)
            .SelectMany(d => d.Kind == DemoDrill.OwnTeam ? [d.Place] : (d.Teams ?? []).Select(t => t.Place))
            .ToHashSet();
        var asked = Teams.Where(t => t.Value[0].Level is TeamRow.Village or TeamRow.Township).Select(t => t.Key).ToList();
        var share = (double)asked.Count(drilled.Contains) / asked.Count;
        share.ShouldBeInRange(0.95, 0.9999);
    }

    [Fact]
    public void Drills_spread_over_the_year_and_over_levels() =>
        Sheets
            .SelectMany(s => s.Drills)
            .ShouldSatisfyAllConditions(
                drills => drills.Select(d => d.On.Month).Distinct().Count().ShouldBeGreaterThan(6),
                drills => drills.Select(d => d.Place.Level).Distinct().Count().ShouldBe(4),
                drills => drills.Select(d => d.Hazard).Distinct().Count().ShouldBeGreaterThan(6)
            );
}
