using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>
/// 强化实战演练: programmes in January; every quarter each county imports the register of the drills held; each holds a flood drill by its plan,
/// which is evaluated and followed up. A few villages have not drilled by November, and the report names them.
/// </summary>
internal static class Drills
{
    private static readonly (int Quarter, DateOnly On)[] Registers =
    [
        (1, new(2026, 4, 8)),
        (2, new(2026, 7, 6)),
        (3, new(2026, 10, 12)),
        (4, new(2026, 11, 13)),
    ];

    private static readonly ProgrammeLine[] Programme =
    [
        new(3, "forest-grassland-fire", "森林草原灭火"),
        new(5, "earthquake", "地震逃生"),
        new(6, "flood-drought", "防汛抢险"),
        new(7, "water-accident", "水上救援"),
        new(11, "high-rise-fire", "高层消防"),
    ];

    public static IEnumerable<Step> Steps(Setting setting, RenamingSchedule rollout)
    {
        var (city, by, squads) = (setting.City.City, Actor.City(setting.City), new DemoTeams(setting, rollout));
        var drills = new DemoDrills(setting, squads);
        yield return new ApproveProgramme(new(2026, 1, 20), city, by, by, [.. Programme.Take(4)]);
        yield return new ImportDrills(new(2026, 11, 12), city, by, 4, DemoDrills.OfCity(setting), Teams: 0);
        foreach (var (index, county) in setting.City.Counties.Index())
        {
            var (officer, stands) = (Actor.County(county.Code), setting.IsStandIn(county));
            if (!stands)
            {
                yield return new ApproveProgramme(new(2026, 1, 26), county, officer, officer, Programme);
            }

            foreach (var (quarter, on) in Registers)
            {
                if (drills.In(county, quarter) is { Count: > 0 } held)
                {
                    yield return new ImportDrills(
                        on,
                        county,
                        officer,
                        quarter,
                        held,
                        held.Any(d => d.Teams is { Count: > 0 } || d.Kind == DemoDrill.OwnTeam) ? squads.In(county).Count : 0
                    );
                }
            }

            if (!stands)
            {
                yield return new ConductDrill(
                    Setting.Spread(new(2026, 8, 19), index, 8),
                    county,
                    officer,
                    RevisesPlan: county == setting.Pilot,
                    Closes: index % 2 == 0
                );
            }
        }

        foreach (var township in setting.City.ChildrenOf(setting.Pilot))
        {
            yield return new ApproveProgramme(
                new(2026, 2, 4),
                township,
                Actor.Township(township),
                Actor.Township(township),
                [new(6, "fire", "火灾逃生"), new(7, "flash-flood", "山洪转移")]
            );
        }

        foreach (var village in setting.City.ChildrenOf(setting.City.ChildrenOf(setting.Pilot).First()))
        {
            yield return new ApproveProgramme(
                new(2026, 2, 10),
                village,
                Actor.County(village.Code),
                Actor.County(village.Code),
                [new(6, "flood-drought", "防汛抢险")]
            );
        }
    }
}
