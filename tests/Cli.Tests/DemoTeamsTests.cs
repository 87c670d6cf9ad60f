using Platform.Demo;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Cli.Tests;

public sealed class DemoTeamsTests
{
    private static readonly DemoCity City = InventedCity.Make();
    private static readonly IReadOnlyList<Step> Plan = Year.Plan(City, 7);
    private static readonly Setting Setting = new(City, 7);
    private static readonly List<TeamRow> Teams = [.. Plan.OfType<ImportTeams>().SelectMany(i => i.Rows)];
    private static readonly List<MemberRow> Members = [.. Plan.OfType<ImportMembers>().SelectMany(i => i.Rows)];

    [Fact]
    public void The_pilot_has_all_four_levels_in_May_and_its_area_squadrons_cover_every_township_once()
    {
        var pilot = Teams.Where(t => Setting.Pilot.Code.Contains(t.Place.Code)).ToList();
        pilot.Select(t => t.Level).Distinct().Count().ShouldBe(4);
        pilot.ShouldAllBe(t => t.EstablishedOn.Month == 5);
        var areas = pilot.Where(t => t.Level == TeamRow.Area).ToList();
        areas.Select(a => a.Name).ShouldBeUnique();
        areas
            .SelectMany(a => a.Coverage!)
            .Order(Comparer<DemoDivision>.Create((a, b) => a.Code.CompareTo(b.Code)))
            .ShouldBe(Setting.In(Setting.Pilot, Core.DivisionLevel.Township));
        Teams.Where(t => t.Level == TeamRow.Area).ShouldBe(areas);
    }

    [Fact]
    public void An_area_squadron_has_its_captain_two_deputies_three_seconded_firefighters_and_up_to_24_members()
    {
        foreach (var squadron in Members.Where(m => m.Team.Level == TeamRow.Area).GroupBy(m => m.Team.Name))
        {
            squadron.Count(m => m.Role == "队长").ShouldBe(1);
            squadron.Count(m => m.Role == "副队长").ShouldBe(2);
            squadron.Count(m => m.Source == "消防抽调").ShouldBe(3);
            squadron.Count(m => m.Role is null && m.FullTime).ShouldBeInRange(18, 24);
        }
    }

    [Fact]
    public void A_person_is_in_a_team_once_but_may_be_in_two_teams()
    {
        Members.GroupBy(m => (m.Team.Place.Code, m.Team.Name, m.Person.Phone)).ShouldAllBe(g => g.Count() == 1);
        Members.GroupBy(m => m.Person.Phone).ShouldContain(g => g.Count() > 1);
    }

    [Fact]
    public void No_two_vehicles_have_one_plate() =>
        Plan.OfType<ImportEquipment>().SelectMany(i => i.Rows).Select(r => r.Number).OfType<string>().ShouldBeUnique();
}
