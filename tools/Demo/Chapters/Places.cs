using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>The first working day: the city's places, with invented people and positions (示意).</summary>
internal static class Places
{
    public static IEnumerable<Step> Steps(Setting setting)
    {
        yield return new ImportDirectory(new(2026, 1, 5), setting.City.City, Actor.City(setting.City), Rows(setting));
    }

    /// <summary>Every place with its people and its position.</summary>
    internal static List<DirectoryRow> Rows(Setting setting)
    {
        var households = new Dictionary<DivisionCode, int>();
        foreach (var village in setting.Villages)
        {
            var many = setting.Chance($"households {village.Code}").Next(160, 620);
            foreach (var place in village.Code.Prefixes())
            {
                households[place] = households.GetValueOrDefault(place) + many;
            }
        }

        return [.. setting.City.All.Select(place => Row(setting, place, households.GetValueOrDefault(place.Code)))];
    }

    private static DirectoryRow Row(Setting setting, DemoDivision place, int households)
    {
        var (longitude, latitude) = setting.Layout.Of(place);
        return new(place, (int)(households * 4.1), households, longitude, latitude);
    }
}
