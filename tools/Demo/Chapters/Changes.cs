using System.Globalization;
using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>What changes while the year goes on: a new township head, and in November a small township goes into its neighbour.</summary>
internal static class Changes
{
    public static IEnumerable<Step> Steps(Setting setting)
    {
        var township = setting.City.ChildrenOf(setting.Pilot).Last();
        yield return new TakeOffice(
            new(2026, 9, 14),
            township,
            Actor.County(township.Code),
            "township-head",
            township.TownshipHead(),
            setting.Person(township, 11),
            OfInstitution: false
        );
        if (Merging(setting) is not var (small, neighbour))
        {
            yield break;
        }

        yield return new MergeTownships(
            new(2026, 11, 16),
            small,
            neighbour,
            Actor.City(setting.City),
            [.. Codes(setting, small, neighbour)]
        );
    }

    // The villages keep their last digits where these are free, and get the next free ones where they are not.
    private static IEnumerable<NewCode> Codes(Setting setting, DemoDivision small, DemoDivision neighbour)
    {
        var taken = setting.City.ChildrenOf(neighbour).Concat(setting.City.ChildrenOf(small)).Select(v => v.Code.Value[9..]).ToHashSet();
        var free = Enumerable.Range(200, 700).Select(n => n.ToString(CultureInfo.InvariantCulture)).Where(taken.Add);
        var clashing = setting
            .City.ChildrenOf(small)
            .Where(v => setting.City.ChildrenOf(neighbour).Any(n => n.Code.Value[9..] == v.Code.Value[9..]));
        return clashing.Zip(free, (village, digits) => new NewCode(village.Code, DivisionCode.Parse(neighbour.Code.Value + digits)));
    }

    /// <summary>The smallest township of the follower counties, if possible a rural one, and a neighbour in it; null where no county
    /// has two.</summary>
    public static (DemoDivision Small, DemoDivision Neighbour)? Merging(Setting setting)
    {
        var counties = setting.Followers is { Count: > 0 } followers ? followers : [setting.Pilot];
        var townships = counties.Select(c => setting.City.ChildrenOf(c).ToList()).Where(t => t.Count > 1).SelectMany(t => t).ToList();
        var small = townships.OrderBy(t => !t.Name.EndsWith('乡')).ThenBy(t => setting.City.ChildrenOf(t).Count()).FirstOrDefault();
        if (small is null)
        {
            return null;
        }

        var county = setting.City.ChildrenOf(setting.CountyOf(small)).ToList();
        var at = county.IndexOf(small);
        return (small, county[at > 0 ? at - 1 : at + 1]);
    }
}
