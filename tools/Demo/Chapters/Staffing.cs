using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>Staff follows within days of the plaque; offices take in the people of small stations. The slower the county, the more
/// shortfalls.</summary>
internal static class Staffing
{
    private const int OfficeMinimum = 5;
    private const int RoomMinimum = 3;

    private static readonly (string Kind, string Name)[] Stations =
    [
        ("traffic-persuasion", "道路交通劝导站"),
        ("traffic-police", "交警中队"),
        ("flood-control", "防汛办"),
        ("drinking-water", "人饮站"),
    ];

    public static IEnumerable<Step> Steps(Setting setting, RenamingSchedule rollout) =>
        setting
            .Townships.Concat(setting.Villages)
            .Where(place => rollout.RenamedOn(place) is not null)
            .SelectMany(place =>
                place.Level == DivisionLevel.Township
                    ? Office(setting, place, rollout.RecordedOn(place)!.Value)
                    : Room(setting, place, rollout.RecordedOn(place)!.Value)
            );

    private static IEnumerable<Step> Office(Setting setting, DemoDivision township, DateOnly renamed)
    {
        var (dice, officer) = (setting.Chance($"staff {township.Code}"), Actor.County(township.Code));
        var taken = Stations.Where(_ => dice.Hits(0.55)).Select(s => (Station: s, Staff: 1 + dice.Next(3))).ToList();
        foreach (var (station, staff) in taken)
        {
            yield return new MergeStation(
                renamed.Later(1 + dice.Next(3)),
                township,
                officer,
                station.Kind,
                $"{township.Short()}{station.Name}",
                staff
            );
        }

        var fullTime = 2 + dice.Next(3);
        var partTime = Math.Max(OfficeMinimum - fullTime, taken.Sum(t => t.Staff)) - (Falls(setting, township, dice) ? 1 : 0);
        yield return new StaffInstitution(renamed.Later(4), township, officer, fullTime + dice.Next(2), fullTime, partTime);
    }

    private static IEnumerable<Step> Room(Setting setting, DemoDivision village, DateOnly renamed)
    {
        var dice = setting.Chance($"staff {village.Code}");
        var fullTime = dice.Hits(0.35) ? 1 : 0;
        var partTime = RoomMinimum - fullTime + (dice.Hits(0.3) ? 1 : 0);
        yield return new StaffInstitution(
            renamed.Later(1 + dice.Next(5)),
            village,
            Actor.County(village.Code),
            1,
            fullTime,
            Falls(setting, village, dice) ? RoomMinimum - fullTime - 1 : partTime
        );
    }

    private static bool Falls(Setting setting, DemoDivision place, Random dice) => dice.Hits(0.09 * setting.Lag(setting.CountyOf(place)));
}
