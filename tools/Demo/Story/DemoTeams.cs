using Platform.Core;
using Platform.Demo.Script;

namespace Platform.Demo.Story;

/// <summary>
/// Every team of the story, with its name, its day and its invented position. The pilot's four levels are established in May; the other
/// counties form joint team, township squadrons and village teams days after their offices and rooms were renamed.
/// </summary>
internal sealed class DemoTeams
{
    private const int PilotAreas = 4;

    private readonly Dictionary<DivisionCode, List<TeamRow>> _ofCounty = [];

    public DemoTeams(Setting setting, RenamingSchedule rollout)
    {
        foreach (var (index, county) in setting.City.Counties.Index())
        {
            _ofCounty[county.Code] = [.. Of(setting, rollout, county, index)];
        }
    }

    /// <summary>The teams of a county, joint team first.</summary>
    public IReadOnlyList<TeamRow> In(DemoDivision county) => _ofCounty[county.Code];

    /// <summary>When a county submits its registers: days after its last place was renamed.</summary>
    public static DateOnly Registered(Setting setting, RenamingSchedule rollout, DemoDivision county) =>
        setting.City.All.Where(d => county.Code.Contains(d.Code)).Max(d => rollout.RenamedOn(d) ?? DateOnly.MinValue).Later(12);

    private static IEnumerable<TeamRow> Of(Setting setting, RenamingSchedule rollout, DemoDivision county, int index)
    {
        var last = setting.City.All.Where(d => county.Code.Contains(d.Code)).Max(d => rollout.RenamedOn(d) ?? DateOnly.MinValue);
        var (dice, seat) = (
            setting.Chance($"ground {county.Code}"),
            (Longitude: 102.6 + (index % 4 * 0.35), Latitude: 35.3 + (index / 4 * 0.45))
        );
        yield return new TeamRow(county, TeamRow.Joint, $"{county.Name}应急救援联队", last.Later(4), "灭火、水域、地震、医疗", 1, seat);
        var townships = setting.In(county, DivisionLevel.Township).ToList();
        if (county == setting.Pilot)
        {
            foreach (var covered in townships.Chunk((townships.Count + PilotAreas - 1) / PilotAreas))
            {
                var specialties = dice.Pick(new[] { "灭火、水域", "灭火、山岳", "灭火、地质灾害", "灭火、森林草原灭火" });
                yield return new TeamRow(
                    county,
                    TeamRow.Area,
                    $"{Stem(covered[0])}片区应急救援中队",
                    last.Later(5),
                    specialties,
                    2,
                    Near(dice, seat, 0.15),
                    "副科级",
                    covered
                );
            }
        }

        foreach (var township in townships.Where(t => rollout.RenamedOn(t) is not null))
        {
            var centre = Near(dice, seat, 0.2);
            yield return new TeamRow(
                township,
                TeamRow.Township,
                $"{township.Short()}应急（消防）救援中队",
                last.Later(6),
                dice.Hits(0.3) ? "灭火、防汛" : "灭火",
                0,
                centre
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
                    Near(dice, centre, 0.05)
                );
            }
        }
    }

    private static (double Longitude, double Latitude) Near(Random dice, (double Longitude, double Latitude) point, double degrees) =>
        (
            Math.Round(point.Longitude + ((dice.NextDouble() - 0.5) * 2 * degrees), 5),
            Math.Round(point.Latitude + ((dice.NextDouble() - 0.5) * 2 * degrees), 5)
        );

    private static string Stem(DemoDivision township) => township.Name.TrimEnd('镇', '乡');
}
