using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>Who holds which post: at the city and the counties from the year's beginning, at an office from its first day.</summary>
internal static class Offices
{
    private static readonly DateOnly Beginning = new(2026, 1, 7);

    public static IEnumerable<Step> Steps(Setting setting, RenamingSchedule rollout)
    {
        var (city, by) = (setting.City.City, Actor.City(setting.City));
        var word = city.CityWord();
        yield return new TakeOffice(Beginning, city, by, "party-secretary", $"{word}委书记", setting.Person(city, 1), OfInstitution: false);
        yield return new TakeOffice(Beginning, city, by, "mayor", $"{word}长", setting.Person(city, 2), OfInstitution: false);
        yield return new TakeOffice(
            Beginning,
            city,
            by,
            "bureau-head",
            $"{city.Name}应急管理局局长",
            setting.Person(city, 3),
            OfInstitution: true
        );
        foreach (var county in setting.City.Counties)
        {
            yield return new TakeOffice(
                Beginning,
                county,
                Actor.County(county.Code),
                "party-secretary",
                $"{county.Name}委书记",
                setting.Person(county, 1),
                OfInstitution: false
            );
            yield return new TakeOffice(
                Beginning,
                county,
                Actor.County(county.Code),
                "county-head",
                $"{county.Name}长",
                setting.Person(county, 2),
                OfInstitution: false
            );
            yield return new TakeOffice(
                new DateOnly(2026, 2, 16).Later(0),
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
                TownshipHead(township),
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

    /// <summary>A street has a director, a township a head.</summary>
    public static string TownshipHead(DemoDivision township) =>
        township.Name[^1] switch
        {
            '镇' => $"{township.Name}镇长",
            '乡' => $"{township.Name}乡长",
            _ => $"{township.Name}主任",
        };
}
