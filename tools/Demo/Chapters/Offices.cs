using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>Who holds which post: at the city and the counties from the year's beginning, at an office from its first day.</summary>
internal static class Offices
{
    private static readonly DateOnly Beginning = new(2026, 1, 7);

    // After the Spring Festival, when every bureau is registered.
    private static readonly DateOnly BureauHeads = new(2026, 2, 25);

    public static IEnumerable<Step> Steps(Setting setting, RenamingSchedule rollout)
    {
        var (city, by) = (setting.City.City, Actor.City(setting.City));
        yield return new TakeOffice(
            Beginning,
            city,
            by,
            "party-secretary",
            $"{city.CityCommittee()}书记",
            setting.Person(city, 1),
            OfInstitution: false
        );
        yield return new TakeOffice(Beginning, city, by, "mayor", city.CityHead(), setting.Person(city, 2), OfInstitution: false);
        yield return new TakeOffice(
            Beginning,
            city,
            by,
            "bureau-head",
            $"{city.Name}应急管理局局长",
            setting.Person(city, 3),
            OfInstitution: true
        );
        foreach (var county in setting.Counties)
        {
            yield return new TakeOffice(
                Beginning,
                county,
                Actor.County(county.Code),
                "party-secretary",
                county.CountySecretary(),
                setting.Person(county, 1),
                OfInstitution: false
            );
            yield return new TakeOffice(
                Beginning,
                county,
                Actor.County(county.Code),
                "county-head",
                county.CountyHead(),
                setting.Person(county, 2),
                OfInstitution: false
            );
            yield return new TakeOffice(
                BureauHeads,
                county,
                Actor.County(county.Code),
                "bureau-head",
                $"{county.Name}应急管理局局长",
                setting.Person(county, 3),
                OfInstitution: true
            );
        }

        foreach (var township in setting.Townships)
        {
            var officer = Actor.County(township.Code);
            yield return new TakeOffice(
                Beginning,
                township,
                officer,
                "township-head",
                township.TownshipHead(),
                setting.Person(township, 1),
                OfInstitution: false
            );
            if (rollout.RenamedOn(township) is { } renamed)
            {
                yield return new TakeOffice(
                    renamed.Later(1),
                    township,
                    officer,
                    "office-director",
                    $"{township.Short()}应急管理所所长",
                    setting.Person(township, 2),
                    OfInstitution: true
                );
            }
        }
    }
}
