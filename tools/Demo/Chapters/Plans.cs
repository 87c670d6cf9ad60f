using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>
/// 完善应急预案: from January to June the city's plans, then the counties', the townships' and the villages' schemes, each under the level
/// above; three enterprises of the pilot; after the flood season the pilot's flood plans are revised, and most of those below looked at.
/// </summary>
internal static class Plans
{
    private static readonly string[] Specials =
    [
        "special-natural-disaster",
        "special-flood-drought",
        "special-earthquake",
        "special-geological",
        "special-forest-grassland-fire",
        "special-production-safety",
        "special-fire",
        "special-severe-weather",
        "special-water-accident",
        "special-public-health",
    ];

    private static readonly string[] Enterprises = ["演示加油站有限公司", "演示化工有限公司", "演示建材有限公司"];

    public static IEnumerable<Step> Steps(Setting setting)
    {
        var (city, by) = (setting.City.City, Actor.City(setting.City));
        yield return new BringPlansIntoForce(new(2026, 1, 30), city, by, by, "city-overall", "city", 0);
        foreach (var (index, special) in Specials.Index())
        {
            yield return new BringPlansIntoForce(new(2026, 2, 26), city, by, by, special, "city", index + 1);
        }

        foreach (var county in setting.City.Counties)
        {
            foreach (var step in OfCounty(setting, county, by))
            {
                yield return step;
            }
        }

        foreach (var step in OfPilot(setting))
        {
            yield return step;
        }
    }

    // The county's officer does the work of its townships and villages; a second county account gives the receipts.
    private static IEnumerable<Step> OfCounty(Setting setting, DemoDivision county, Actor city)
    {
        var (keeper, receiver) = (Actor.County(county.Code), Actor.Verifier(county.Code));
        var late = (int)(setting.Lag(county) * 12);
        yield return new BringPlansIntoForce(
            new DateOnly(2026, 3, 10).Later(late / 4),
            county,
            keeper,
            city,
            "county-overall",
            "county",
            0
        );
        foreach (var (index, special) in Specials.Index())
        {
            yield return new BringPlansIntoForce(
                new DateOnly(2026, 3, 24).Later(late / 4),
                county,
                keeper,
                city,
                special,
                "county",
                index + 1
            );
        }

        yield return new BringPlansIntoForce(
            new DateOnly(2026, 4, 16).Later(late),
            county,
            keeper,
            receiver,
            "township-overall",
            "township",
            0
        );
        foreach (var (index, special) in Specials.Take(7).Index())
        {
            yield return new BringPlansIntoForce(
                new DateOnly(2026, 5, 8).Later(late + index),
                county,
                keeper,
                receiver,
                special,
                "township",
                index + 1
            );
        }

        yield return new BringPlansIntoForce(
            new DateOnly(2026, 6, 10).Later(late),
            county,
            keeper,
            receiver,
            "village-disposal-scheme",
            "village",
            0
        );
    }

    private static IEnumerable<Step> OfPilot(Setting setting)
    {
        var (pilot, city) = (setting.Pilot, Actor.City(setting.City));
        var (keeper, receiver) = (Actor.County(pilot.Code), Actor.Verifier(pilot.Code));
        foreach (var (index, name) in Enterprises.Index())
        {
            var township = setting.City.ChildrenOf(pilot).ElementAt(index);
            yield return new WriteEnterprisePlans(
                new DateOnly(2026, 7, 7).Later(index),
                township,
                keeper,
                receiver,
                name,
                $"91{pilot.Code.Value}MA7DEM{index:000}X"[..18]
            );
        }

        yield return new RevisePlans(new(2026, 9, 28), pilot, keeper, city, "special-flood-drought", "county");
        yield return new AcknowledgePlanChanges(new(2026, 10, 13), pilot, keeper, "township", Left: 3);
        yield return new RevisePlans(new(2026, 11, 5), pilot, keeper, receiver, "special-flood-drought", "township");
    }
}
