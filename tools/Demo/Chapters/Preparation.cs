using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>Surveys, meetings, the pilot's start, observation visits, the start citywide; the bureaus subscribe to notices.</summary>
internal static class Preparation
{
    public static IEnumerable<Step> Steps(Setting setting)
    {
        var (city, by, pilot) = (setting.City.City, Actor.City(setting.City), setting.Pilot);
        var word = city.CityWord();
        foreach (var (index, county) in setting.Counties.Index())
        {
            yield return new ReachMilestone(
                Setting.Spread(new(2026, 1, 12), index, 24),
                city,
                by,
                "survey",
                $"赴{county.Name}调研应急管理机构改革情况",
                6 + (index % 3),
                [county.Name, .. setting.City.ChildrenOf(county).Take(2).Select(t => t.Name)]
            );
        }

        yield return new SubscribeBureau(new(2026, 1, 9), city, by);
        foreach (var county in setting.Counties)
        {
            yield return new SubscribeBureau(new(2026, 2, 26), county, Actor.County(county.Code));
        }

        yield return Meeting(new(2026, 1, 8), $"{word}应急管理局党组会专题研究乡镇应急体系建设", 9);
        yield return Meeting(new(2026, 1, 30), $"向{city.CityCommittee()}、{city.CityWord()}政府汇报乡镇应急体系建设总体思路", 12);
        yield return Meeting(new(2026, 2, 5), $"{city.CityCommittee()}常委会听取乡镇应急管理体系建设汇报", 25);
        yield return Meeting(new(2026, 2, 11), $"{word}政府常务会部署乡镇应急管理体系建设", 30);
        yield return Meeting(new(2026, 5, 26), $"{word}应急管理局党组会研究全{word}推开工作", 9);
        yield return new ReachMilestone(
            new(2026, 3, 2),
            city,
            by,
            "pilot",
            $"{pilot.Name}先行试点乡镇应急体系建设",
            40,
            [pilot.Name],
            pilot.Code
        );
        yield return new ReachMilestone(RenamingSchedule.Citywide, city, by, "citywide", $"全{word}整体推进乡镇应急体系建设", 120, []);
        foreach (var (index, county) in setting.Followers.Index())
        {
            yield return new ReachMilestone(
                new DateOnly(2026, 5, 6).Later(index * 14 / setting.Followers.Count),
                county,
                Actor.County(county.Code),
                "observation",
                $"{county.Name}赴{pilot.Name}观摩学习“3+4”体系建设",
                18 + (index * 3),
                [.. setting.City.ChildrenOf(pilot).Take(3).Select(t => t.Name)]
            );
        }

        ReachMilestone Meeting(DateOnly on, string title, int participants) => new(on, city, by, "meeting", title, participants, []);
    }
}
