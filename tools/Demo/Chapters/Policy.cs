using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>The policy documents the work report names, the superiors' reform document, and each county's own plan.</summary>
internal static class Policy
{
    public static IEnumerable<Step> Steps(Setting setting)
    {
        var (city, by) = (setting.City.City, Actor.City(setting.City));
        var offices = $"{city.CityCommittee()}办公室、{(city.CityWord() is "地区" or "盟" ? "行署" : city.CityWord() + "政府")}办公室";
        yield return new IssueDocument(
            new(2026, 2, 12),
            city,
            by,
            $"{city.Name}应急救援体系建设方案",
            $"{setting.Sign(city)}办发〔2026〕6号",
            offices,
            "system-building-plan"
        );
        yield return new IssueDocument(
            new(2026, 3, 18),
            city,
            by,
            $"{city.Name}推进防灾减灾救灾体制机制改革的实施方案",
            $"{setting.Sign(city)}办发〔2026〕14号",
            offices,
            "reform-plan"
        );
        yield return new IssueDocument(
            new(2026, 5, 14),
            city,
            by,
            $"{city.Name}加强汛期灾害应对和救援工作的意见",
            $"{setting.Sign(city)}办发〔2026〕27号",
            offices,
            "flood-season-opinion"
        );
        yield return new IssueDocument(
            new(2026, 10, 15),
            city,
            by,
            "关于推进乡镇街道管理体制改革的实施方案",
            $"{setting.Province.Sign}办发〔2026〕41号",
            setting.Province.Office,
            "township-reform"
        );
        foreach (var (index, county) in setting.Counties.Index())
        {
            var number = CountyNumber(setting, county);
            yield return new IssueDocument(
                county == setting.Pilot ? new(2026, 3, 4) : Setting.Spread(new(2026, 5, 27), index, 6),
                county,
                Actor.County(county.Code),
                $"{county.Name}乡镇（街道）应急管理机构建设实施方案",
                number,
                county.CountyOffices(),
                "other"
            );
        }
    }

    /// <summary>文号 of the county's plan, which its renamings refer to; of the city's where there are no counties.</summary>
    public static string CountyNumber(Setting setting, DemoDivision county) =>
        setting.IsStandIn(county) ? CityNumber(setting) : $"{setting.Sign(county)}办发〔2026〕{(county == setting.Pilot ? 8 : 20)}号";

    /// <summary>文号 of the city's plan for the whole system.</summary>
    public static string CityNumber(Setting setting) => $"{setting.Sign(setting.City.City)}办发〔2026〕6号";
}
