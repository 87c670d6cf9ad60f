using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>January: responsibility contracts from level to level, down to the villages; in November the city assesses its counties. A few
/// townships and villages have accounts of their own.</summary>
internal static class Responsibility
{
    private static readonly DateOnly CountiesSign = new(2026, 1, 9);
    private static readonly DateOnly CountiesAssessed = new(2026, 11, 13);
    private static readonly DateOnly TownshipsSignFrom = new(2026, 1, 14);
    private static readonly DateOnly VillagesSignFrom = new(2026, 1, 21);

    public static IEnumerable<Step> Steps(Setting setting) =>
        Counties(setting).Concat(Townships(setting)).Concat(Villages(setting)).Concat(Assessed(setting));

    // The quicker a county was, the more points it has.
    private static IEnumerable<Step> Assessed(Setting setting) =>
        setting.Counties.Select(county => new AssessContract(
            CountiesAssessed,
            Actor.City(setting.City),
            setting.City.City,
            county,
            97m - decimal.Round((decimal)setting.Lag(county) * 9, 1) - (setting.Chance($"score {county.Code}").Next(20) / 10m)
        ));

    private static IEnumerable<Step> Counties(Setting setting) =>
        setting.Counties.Select(county =>
            Contract(setting, CountiesSign, Actor.City(setting.City), setting.City.City, county, Actor.County(county.Code))
        );

    private static IEnumerable<Step> Townships(Setting setting) =>
        setting.City.Counties.SelectMany(county =>
            setting
                .City.ChildrenOf(county)
                .Select(
                    (township, index) =>
                        Contract(
                            setting,
                            TownshipsSignFrom.Later(index % 4),
                            setting.IsStandIn(county) ? Actor.City(setting.City) : Actor.County(county.Code),
                            setting.SuperiorOf(township),
                            township,
                            index == 0 ? Actor.Township(township) : null
                        )
                )
        );

    // The slowest county leaves every fifth village without a contract.
    private static IEnumerable<Step> Villages(Setting setting) =>
        setting.Townships.SelectMany(township =>
        {
            var county = setting.CountyOf(township);
            return setting
                .City.ChildrenOf(township)
                .Where(village => setting.Lag(county) < 1 || !setting.Chance($"signs {village.Code}").Hits(0.2))
                .Select(village =>
                    Contract(
                        setting,
                        VillagesSignFrom.Later(setting.Chance($"contract {village.Code}").Next(6)),
                        Actor.County(county.Code),
                        township,
                        village,
                        null
                    )
                );
        });

    private static SignContract Contract(
        Setting setting,
        DateOnly on,
        Actor by,
        DemoDivision superior,
        DemoDivision inferior,
        Actor? own
    ) =>
        new(on, by, inferior, own, $"{superior.Short()}与{inferior.Short()}2026年度应急管理目标管理责任书")
        {
            SuperiorPlace = superior.Code,
            SuperiorSigner = Head(setting, superior),
            InferiorSigner = Head(setting, inferior),
        };

    // The head of a city and of a county is its second person, of a township its first, of a village the director of the committee.
    private static Person Head(Setting setting, DemoDivision place) =>
        setting.Person(
            place,
            place.Level switch
            {
                DivisionLevel.Township => 1,
                DivisionLevel.Village => 10,
                _ => 2,
            }
        );
}
