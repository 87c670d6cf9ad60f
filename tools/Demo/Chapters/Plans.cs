using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>
/// 完善应急预案: the city's plans in January and February; a county's when its joint team stands, its townships' and villages' when their
/// teams, posts and officers are registered, each under the level above; three enterprises of the pilot; after the flood season the pilot's
/// flood plans are revised, and most of those below looked at. A village that stays behind has no team to plan with, and its scheme remains
/// a draft.
/// </summary>
internal static class Plans
{
    // From the register of a level's teams to the receipt: the members a day later, then the whole procedure.
    private const int AfterRegister = PlanProcedure.Days + 2;

    // A plan can be issued when the one above is in force.
    private const int AfterPlanAbove = PlanProcedure.IssuedBefore + 1;

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

    private static readonly (string Trade, string Kind)[] Enterprises = [("惠民", "加油站"), ("兴源", "化工"), ("宏达", "建材")];

    public static IEnumerable<Step> Steps(Setting setting, RenamingSchedule rollout)
    {
        var (city, by, sign) = (setting.City.City, Actor.City(setting.City), setting.Sign(setting.City.City));
        yield return Plan(new(2026, 2, 5), city, by, by, "city-overall", "city", $"{sign}政发〔2026〕3号", $"{sign}府备〔2026〕1号");
        foreach (var (index, special) in Specials.Index())
        {
            yield return Plan(
                new(2026, 2, 27),
                city,
                by,
                by,
                special,
                "city",
                $"{sign}应急发〔2026〕{index + 1}号",
                $"{sign}府备〔2026〕{index + 2}号"
            ) with
            {
                Above = Thing.Plan(city.Code, "city", "city-overall"),
            };
        }

        foreach (var county in setting.City.Counties)
        {
            foreach (var step in OfCounty(setting, rollout, county, by))
            {
                yield return step;
            }
        }

        foreach (var step in OfPilot(setting, rollout))
        {
            yield return step;
        }
    }

    // The county's officer does the work of its townships and villages; a second county account gives the receipts.
    private static IEnumerable<Step> OfCounty(Setting setting, RenamingSchedule rollout, DemoDivision county, Actor city)
    {
        var (keeper, receiver) = (Actor.County(county.Code), Actor.Verifier(county.Code));
        var (sign, receipt) = (setting.Sign(county), $"{setting.Sign(county)}应急备〔2026〕");
        var (stands, registered) = (setting.IsStandIn(county), DemoTeams.Registered(setting, rollout, county).Later(AfterRegister));
        var own = DemoTeams.JointTeamRegistered(setting, rollout, county).Later(AfterRegister);
        if (!stands)
        {
            yield return Plan(
                own,
                county,
                keeper,
                city,
                "county-overall",
                "county",
                $"{sign}政发〔2026〕12号",
                $"{setting.Sign(setting.City.City)}应急备〔2026〕{county.Code.Value[4..]}01号"
            ) with
            {
                Above = Thing.Plan(setting.City.City.Code, "city", "city-overall"),
            };
            foreach (var (index, special) in Specials.Index())
            {
                yield return Plan(
                    own.Later(1),
                    county,
                    keeper,
                    city,
                    special,
                    "county",
                    $"{sign}应急发〔2026〕{index + 15}号",
                    $"{setting.Sign(setting.City.City)}应急备〔2026〕{county.Code.Value[4..]}{index + 2:00}号"
                ) with
                {
                    Above = Thing.Plan(setting.City.City.Code, "city", special),
                };
            }
        }

        var (townships, villages) = (
            setting.In(county, DivisionLevel.Township).ToList(),
            setting.In(county, DivisionLevel.Village).Where(v => rollout.RenamedOn(v) is not null).ToList()
        );
        var officers = InformationOfficers.RegisteredOn(setting, county).Later(AfterRegister);
        var township = new[] { registered, officers, stands ? registered : own.Later(1 + AfterPlanAbove) }.Max();
        yield return Plan(
            township,
            county,
            keeper,
            receiver,
            "township-overall",
            "township",
            "{place}政发〔2026〕9号",
            $"{receipt}1号"
        ) with
        {
            For = townships,
            Above = stands ? null : Thing.Plan(county.Code, "county", "county-overall"),
        };
        foreach (var (index, special) in Specials.Take(7).Index())
        {
            yield return Plan(
                (stands ? township.Later(AfterPlanAbove) : township).Later(index / 3),
                county,
                keeper,
                receiver,
                special,
                "township",
                $"{{place}}应急发〔2026〕{index + 1}号",
                $"{receipt}{index + 2}号"
            ) with
            {
                For = townships,
                // Where no county is above, a township's special plans follow its overall one.
                Above = stands ? Thing.Plan(county.Code, "township", "township-overall") : Thing.Plan(county.Code, "county", special),
            };
        }

        if (villages.Count > 0)
        {
            yield return Plan(
                township.Later(AfterPlanAbove),
                county,
                keeper,
                receiver,
                "village-disposal-scheme",
                "village",
                "{place}委〔2026〕4号",
                $"{receipt}9号"
            ) with
            {
                For = villages,
                Above = Thing.Plan(county.Code, "township", "township-overall"),
            };
        }
    }

    private static IEnumerable<Step> OfPilot(Setting setting, RenamingSchedule rollout)
    {
        var (pilot, city) = (setting.Pilot, Actor.City(setting.City));
        var (keeper, receiver) = (Actor.County(pilot.Code), Actor.Verifier(pilot.Code));
        var townshipsHave = DemoTeams.Registered(setting, rollout, pilot).Later(AfterRegister + 1 + AfterPlanAbove + 2);
        foreach (var ((trade, kind), township) in Enterprises.Zip(setting.City.ChildrenOf(pilot)))
        {
            var index = Array.IndexOf(Enterprises, (trade, kind));
            yield return new WriteEnterprisePlans(
                townshipsHave.Later(PlanProcedure.Days + 2 + index),
                township,
                keeper,
                receiver,
                $"{township.Stem()}{trade}{kind}有限公司",
                $"91{pilot.Code.Value}MA7DEM{index:000}X"[..18],
                $"{setting.Sign(pilot)}应急备〔2026〕{index + 20}号"
            );
        }

        if (!setting.IsStandIn(pilot))
        {
            yield return new RevisePlans(
                new(2026, 9, 28),
                pilot,
                keeper,
                city,
                "special-flood-drought",
                "county",
                $"{setting.Sign(pilot)}应急发〔2026〕41号",
                $"{setting.Sign(setting.City.City)}应急备〔2026〕{pilot.Code.Value[4..]}21号"
            );
            yield return new AcknowledgePlanChanges(new(2026, 10, 13), pilot, keeper, "township", Left: 3);
        }

        yield return new RevisePlans(
            new(2026, 11, 5),
            pilot,
            keeper,
            receiver,
            "special-flood-drought",
            "township",
            "{place}应急发〔2026〕21号",
            $"{setting.Sign(pilot)}应急备〔2026〕31号"
        );
    }

    private static BringPlansIntoForce Plan(
        DateOnly on,
        DemoDivision where,
        Actor by,
        Actor receiver,
        string template,
        string level,
        string number,
        string filing
    ) => new(on, where, by, receiver, template, level, number, filing);
}
