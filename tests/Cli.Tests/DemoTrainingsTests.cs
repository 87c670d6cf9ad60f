using Platform.Demo;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Cli.Tests;

public sealed class DemoTrainingsTests
{
    private static readonly IReadOnlyList<Step> Plan = Year.Plan(InventedCity.Make(), 7);
    private static readonly List<DemoTraining> Trainings =
    [
        .. Plan.OfType<ImportTrainings>().Where(i => i.Closed is null).SelectMany(i => i.Trainings),
    ];

    [Fact]
    public void All_levels_and_departments_give_trainings_and_a_number_is_given_once_at_a_place()
    {
        Trainings.Select(t => t.Organizer).Distinct().ShouldBe(["市级", "行业部门", "县级", "乡镇级"], ignoreOrder: true);
        Trainings.Select(t => (t.Place.Code, t.Number)).ShouldBeUnique();
        Trainings.Select(t => t.Sector).Distinct().Count().ShouldBeGreaterThan(6);
        Trainings.Where(t => t.Organizer == "县级").ShouldContain(t => t.Days.Count > 1);
    }

    [Fact]
    public void Sessions_are_on_working_days_before_their_register_is_handed_in()
    {
        foreach (var sheet in Plan.OfType<ImportTrainings>())
        {
            sheet.Trainings.SelectMany(t => t.Days).ShouldAllBe(day => WorkingDays.IsOne(day) && day < sheet.On);
        }
    }

    [Fact]
    public void A_person_attends_a_session_once_and_a_certificate_number_is_unique()
    {
        var rows = Plan.OfType<ImportAttendees>().SelectMany(i => i.Sheet.Rows).ToList();
        rows.Select(r => (r[1], r[2], r[3], r[5])).ShouldBeUnique();
        rows.Select(r => r[9]).Where(n => n is not null).ShouldBeUnique();
        rows.ShouldContain(r => r[9] != null);
        rows.GroupBy(r => r[5]).ShouldContain(g => g.Count() > 1, "some come to two courses");
    }
}
