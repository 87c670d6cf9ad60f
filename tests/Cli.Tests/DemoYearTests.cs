using Platform.Demo;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Cli.Tests;

public sealed class DemoYearTests
{
    private static readonly DemoCity City = InventedCity.Make();
    private static readonly IReadOnlyList<Step> Plan = Year.Plan(City, 7);
    private static readonly Setting Setting = new(City, 7);

    [Fact]
    public void The_same_seed_gives_the_same_year_and_another_seed_another() =>
        (Keys(Year.Plan(City, 7)), Keys(Year.Plan(City, 8))).ShouldSatisfyAllConditions(
            years => years.Item1.ShouldBe(Keys(Plan)),
            years => years.Item2.ShouldNotBe(Keys(Plan))
        );

    [Fact]
    public void No_two_steps_share_a_key() => Plan.GroupBy(s => s.Key).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void A_key_can_be_sent_in_a_header() => Plan.ShouldAllBe(s => s.Key.All(char.IsAscii) && s.Key.Length < 150);

    [Fact]
    public void Nothing_is_dated_in_another_year_or_after_the_merger_in_November()
    {
        Plan.ShouldAllBe(s => s.On.Year == Year.Number);
        Plan.MaxBy(s => s.On).ShouldBeOfType<MergeTownships>();
        Plan[^1].On.ShouldBe(new DateOnly(2026, 11, 16));
    }

    [Fact]
    public void Things_happen_on_working_days() => Plan.ShouldAllBe(s => WorkingDays.IsOne(s.On));

    [Fact]
    public void The_pilot_county_is_renamed_before_any_other()
    {
        var byPilot = Plan.OfType<RenameInstitution>().ToLookup(r => Setting.Pilot.Code.Contains(r.Place));
        byPilot[true].Max(r => r.On).ShouldBeLessThan(RenamingSchedule.Citywide);
        byPilot[false].Min(r => r.On).ShouldBeGreaterThanOrEqualTo(RenamingSchedule.Citywide);
    }

    [Fact]
    public void Every_place_is_renamed_but_the_villages_left_behind()
    {
        var renamed = Plan.OfType<RenameInstitution>().Select(r => r.Place).ToHashSet();
        Setting.Townships.ShouldAllBe(t => renamed.Contains(t.Code));
        Setting.Villages.Where(v => !renamed.Contains(v.Code)).ShouldBe(Setting.LeftBehind, ignoreOrder: true);
    }

    [Fact]
    public void Every_village_has_its_A_and_its_B_disaster_officer()
    {
        var slots = Plan.OfType<ImportOfficers>()
            .SelectMany(i => i.Rows)
            .Where(r => r.Slot is not null)
            .ToLookup(r => r.Place.Code, r => r.Slot);
        Setting.Villages.ShouldAllBe(v => slots[v.Code].Order().SequenceEqual(new[] { "A", "B" }));
    }

    [Fact]
    public void Some_people_serve_in_two_kinds_and_are_the_same_person()
    {
        var officers = Plan.OfType<ImportOfficers>().SelectMany(i => i.Rows).GroupBy(r => r.Person.Phone).ToList();
        officers.ShouldContain(person => person.Select(r => r.Kind).Distinct().Count() > 1);
        officers.ShouldAllBe(person => person.Select(r => r.Person.Name).Distinct().Count() == 1);
        officers.ShouldAllBe(person => person.DistinctBy(r => $"{r.Place.Code} {r.Kind}").Count() == person.Count());
    }

    [Fact]
    public void A_step_reaches_its_own_place_and_the_forces_and_neighbours_it_needs()
    {
        Plan.ShouldAllBe(s => s.Reach.Contains(s.Place));
        Plan.OfType<CallForce>().ShouldAllBe(c => c.Forces.All(f => c.Reach.Contains(f.Place.Code)));
        Plan.OfType<SignAgreement>().ShouldAllBe(a => a.Reach.Contains(a.Force.Place.Code));
        Plan.OfType<MergeTownships>().ShouldAllBe(m => m.Reach.Contains(m.Into.Code));
    }

    [Fact]
    public void A_recorder_never_verifies() =>
        Plan.OfType<VerifyAssessment>().Select(v => v.By).Intersect(Plan.OfType<AssessOneself>().Select(a => a.By)).ShouldBeEmpty();

    [Fact]
    public void What_is_done_at_a_place_comes_after_its_register_was_taken_in()
    {
        var registered = Plan.OfType<ImportStations>()
            .SelectMany(i => i.Rows.Select(r => (r.Place.Code, i.On)))
            .ToDictionary(r => r.Code, r => r.On);
        Plan.OfType<InstitutionStep>().ShouldAllBe(s => registered[s.Place] < s.On);
    }

    private static List<string> Keys(IEnumerable<Step> steps) => [.. steps.Select(s => $"{s.On} {s.Key}")];
}
