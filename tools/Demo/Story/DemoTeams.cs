using Platform.Core;
using Platform.Demo.Script;

namespace Platform.Demo.Story;

/// <summary>
/// Every team of the story, with its name, day and position. The pilot's four levels are established in May; the other counties form
/// their joint team in June, their township squadrons and village teams days after their offices and rooms were renamed.
/// </summary>
internal sealed class DemoTeams
{
    private const int PilotAreas = 4;

    // After the start citywide.
    private const int JointTeamsAfter = 7;

    private readonly Dictionary<DivisionCode, List<TeamRow>> _ofCounty = [];

    public DemoTeams(Setting setting, RenamingSchedule rollout)
    {
        foreach (var county in setting.City.Counties)
        {
            _ofCounty[county.Code] = [.. Of(setting, rollout, county)];
        }
    }

    /// <summary>The teams of a county, joint team first.</summary>
    public IReadOnlyList<TeamRow> In(DemoDivision county) => _ofCounty[county.Code];

    /// <summary>When a county has registered its joint team.</summary>
    public static DateOnly JointTeamRegistered(Setting setting, RenamingSchedule rollout, DemoDivision county) =>
        county == setting.Pilot ? Registered(setting, rollout, county) : JointTeamOn(setting, rollout, county).Later(3);

    /// <summary>When a county submits its registers: days after its last place was renamed.</summary>
    public static DateOnly Registered(Setting setting, RenamingSchedule rollout, DemoDivision county) =>
        Last(setting, rollout, county).Later(12);

    private static DateOnly Last(Setting setting, RenamingSchedule rollout, DemoDivision county) =>
        setting.City.Inside(county).Max(d => rollout.RenamedOn(d) ?? DateOnly.MinValue);

    private static DateOnly JointTeamOn(Setting setting, RenamingSchedule rollout, DemoDivision county) =>
        county == setting.Pilot
            ? Last(setting, rollout, county).Later(4)
            : Setting.Spread(RenamingSchedule.Citywide.Later(JointTeamsAfter), (int)(setting.Lag(county) * setting.Followers.Count), 6);

    private static IEnumerable<TeamRow> Of(Setting setting, RenamingSchedule rollout, DemoDivision county)
    {
        var (dice, last, layout) = (setting.Chance($"ground {county.Code}"), Last(setting, rollout, county), setting.Layout);
        yield return new TeamRow(
            county,
            TeamRow.Joint,
            $"{county.Name}应急救援联队",
            JointTeamOn(setting, rollout, county),
            "灭火、水域、地震、医疗",
            1,
            layout.Of(county),
            setting.Person(county, 6).Phone
        );
        var townships = setting.In(county, DivisionLevel.Township).ToList();
        if (county == setting.Pilot)
        {
            var areas = Math.Min(PilotAreas, townships.Count);
            foreach (var area in townships.Index().GroupBy(t => t.Index * areas / townships.Count))
            {
                List<DemoDivision> covered = [.. area.Select(t => t.Item)];
                var specialties = dice.Pick(new[] { "灭火、水域", "灭火、山岳", "灭火、地质灾害", "灭火、森林草原灭火" });
                yield return new TeamRow(
                    county,
                    TeamRow.Area,
                    $"{covered[0].Stem()}片区应急救援中队",
                    last.Later(5),
                    specialties,
                    2,
                    layout.Of(covered[0]),
                    setting.Person(covered[0], 6).Phone,
                    "副科级",
                    covered
                );
            }
        }

        foreach (var township in townships.Where(t => rollout.RenamedOn(t) is not null))
        {
            yield return new TeamRow(
                township,
                TeamRow.Township,
                $"{township.Short()}应急（消防）救援中队",
                last.Later(6),
                dice.Hits(0.3) ? "灭火、防汛" : "灭火",
                0,
                layout.Of(township),
                setting.Person(township, 7).Phone
            );
            foreach (var village in setting.City.ChildrenOf(township).Where(v => rollout.RenamedOn(v) is not null))
            {
                yield return new TeamRow(
                    village,
                    TeamRow.Village,
                    $"{village.Short()}应急（消防）救援队",
                    last.Later(6 + dice.Next(4)),
                    dice.Hits(0.1) ? "森林草原灭火" : "",
                    0,
                    layout.Near(village, dice),
                    setting.Person(village, 12).Phone
                );
            }
        }
    }
}
