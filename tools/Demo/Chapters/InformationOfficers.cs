using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>The five kinds of information officers, county by county. Some people serve in two kinds and are one person all the
/// same.</summary>
internal static class InformationOfficers
{
    private static readonly DateOnly PilotSheet = new(2026, 4, 15);
    private const int OthersDays = 28;
    private static readonly DateOnly OthersSheets = new(2026, 7, 6);

    public static IEnumerable<Step> Steps(Setting setting)
    {
        foreach (var county in setting.City.Counties)
        {
            yield return Sheet(setting, county, RegisteredOn(setting, county));
        }
    }

    /// <summary>When a county submits its register.</summary>
    public static DateOnly RegisteredOn(Setting setting, DemoDivision county) =>
        county == setting.Pilot ? PilotSheet : OthersSheets.Later((int)(setting.Lag(county) * OthersDays));

    private static ImportOfficers Sheet(Setting setting, DemoDivision county, DateOnly on)
    {
        var appointed = on.Earlier(10);
        return new(
            on,
            county,
            Actor.County(county.Code),
            [
                .. setting
                    .In(county, DivisionLevel.Township)
                    .Select(t => new OfficerRow(t, ImportOfficers.Disaster, setting.Person(t, 4), FullTime: true, null, appointed)),
                .. setting.In(county, DivisionLevel.Village).SelectMany(v => OfVillage(setting, v, appointed)),
            ]
        );
    }

    private static IEnumerable<OfficerRow> OfVillage(Setting setting, DemoDivision village, DateOnly on)
    {
        var dice = setting.Chance($"officers {village.Code}");
        yield return Row(ImportOfficers.Disaster, 1, "A");
        yield return Row(ImportOfficers.Disaster, 2, "B");
        yield return Row("气象应急信息员", dice.Hits(0.12) ? 1 : 3);
        var reporter = dice.Hits(0.6) ? 2 : 4;
        yield return Row("地震灾情速报员", reporter);
        if (dice.Hits(0.35))
        {
            yield return Row("地震宏观观测员", dice.Hits(0.5) ? reporter : 5);
        }

        if (dice.Hits(0.45))
        {
            yield return Row("山洪灾害信息员", dice.Hits(0.2) ? 1 : 6);
        }

        for (var ranger = 0; ranger < 1 + (dice.Hits(0.3) ? 1 : 0); ranger++)
        {
            yield return Row("生态护林员", 7 + ranger);
        }

        if (dice.Hits(0.75))
        {
            yield return Row("草管员", dice.Hits(0.08) ? 7 : 9);
        }

        OfficerRow Row(string kind, int role, string? slot = null) =>
            new(village, kind, setting.Person(village, role), FullTime: false, slot, on);
    }
}
