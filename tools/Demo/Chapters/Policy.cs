using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>The policy documents the work report names, the superiors' reform document, and each county's own plan.</summary>
internal static class Policy
{
    public static IEnumerable<Step> Steps(Setting setting)
    {
        var (city, by) = (setting.City.City, Actor.City(setting.City));
        var offices = $"{city.CityWord()}委办公室、{city.CityWord()}政府办公室";
        yield return new IssueDocument(
            new(2026, 2, 12),
            city,
            by,
            $"{city.Name}应急救援体系建设方案",
            $"{city.Sign()}办发〔2026〕6号",
            offices,
            "system-building-plan"
        );
        yield return new IssueDocument(
            new(2026, 3, 18),
            city,
            by,
            $"{city.Name}推进防灾减灾救灾体制机制改革的实施方案",
            $"{city.Sign()}办发〔2026〕14号",
            offices,
            "reform-plan"
        );
        yield return new IssueDocument(
            new(2026, 5, 14),
            city,
            by,
            $"{city.Name}加强汛期灾害应对和救援工作的意见",
            $"{city.Sign()}办发〔2026〕27号",
            offices,
            "flood-season-opinion"
        );
        yield return new IssueDocument(
            new(2026, 10, 15),
            city,
            by,
            "关于推进乡镇街道管理体制改革的实施方案",
            "省委办发〔2026〕41号",
            "省委、省政府",
            "township-reform"
        );
        foreach (var (index, county) in setting.City.Counties.Index())
        {
            var number = CountyNumber(setting, county);
            yield return new IssueDocument(
                new DateOnly(2026, 5, 28).Later(index % 6),
                county,
                Actor.County(county.Code),
                $"{county.Name}乡镇（街道）应急管理机构建设实施方案",
                number,
                $"{county.Name}委办公室、{county.Name}政府办公室",
                "other"
            );
        }
    }

    /// <summary>文号 of the county's plan, which its renamings refer to.</summary>
    public static string CountyNumber(Setting setting, DemoDivision county) =>
        $"{county.Name[..2]}办发〔2026〕{20 + setting.City.Counties.Index().First(c => c.Item == county).Index}号";
}
