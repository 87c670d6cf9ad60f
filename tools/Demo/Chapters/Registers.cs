using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>January and February: the bureaus, what the counties take over from the time before, and the rule of least staff.</summary>
internal static class Registers
{
    // The heads of all bureaus take office after the Spring Festival.
    private const int BureauDays = 8;

    private static readonly DateOnly StationsSince = new(2017, 1, 1);

    public static IEnumerable<Step> Steps(Setting setting)
    {
        var (city, by) = (setting.City.City, Actor.City(setting.City));
        yield return new RegisterBureau(new(2026, 1, 6), city, by, $"{city.Name}应急管理局");
        yield return new SetStaffMinimum(new(2026, 2, 13), city, by, "township", 5, Policy.CityNumber(setting));
        yield return new SetStaffMinimum(new(2026, 2, 13), city, by, "village", 3, Policy.CityNumber(setting));
        foreach (var (index, county) in setting.City.Counties.Index())
        {
            var officer = Actor.County(county.Code);
            if (!setting.IsStandIn(county))
            {
                yield return new RegisterBureau(
                    Setting.Spread(new(2026, 2, 2), index, BureauDays),
                    county,
                    officer,
                    $"{county.Name}应急管理局"
                );
            }

            yield return new ImportStations(
                Setting.Spread(new(2026, 2, 3), index, BureauDays),
                county,
                officer,
                [.. Stations(setting, county)]
            );
        }
    }

    private static IEnumerable<StationRow> Stations(Setting setting, DemoDivision county) =>
        setting
            .In(county, DivisionLevel.Township)
            .Select(t => new StationRow(t, $"{t.Short()}安监站", "安监站", Since(setting, t)))
            .Concat(
                setting.In(county, DivisionLevel.Village).Select(v => new StationRow(v, $"{v.Short()}安监室", "安监室", Since(setting, v)))
            );

    private static DateOnly Since(Setting setting, DemoDivision place) =>
        WorkingDays.OnOrAfter(StationsSince.AddDays(setting.Chance($"station {place.Code}").Next(900)));
}
