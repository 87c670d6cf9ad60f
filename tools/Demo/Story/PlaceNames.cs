using Platform.Core;

namespace Platform.Demo.Story;

/// <summary>How offices write places, their organs and the heads of these: 罗家湾村委会 is 罗家湾村 on a plaque, a district has a 区长.</summary>
internal static class PlaceNames
{
    private static readonly (string End, string Instead)[] Committees =
    [
        ("村民委员会", "村"),
        ("村委会", "村"),
        ("居民委员会", "社区"),
        ("居委会", "社区"),
        ("社区", "社区"),
    ];

    private static readonly string[] Zones =
    [
        "开发区",
        "园区",
        "示范区",
        "管理区",
        "产业区",
        "食品区",
        "工业区",
        "新城",
        "合作区",
        "度假区",
    ];

    public static string Short(this DemoDivision place)
    {
        foreach (var (end, instead) in Committees)
        {
            if (place.Name.Length > end.Length && place.Name.EndsWith(end, StringComparison.Ordinal))
            {
                var stem = place.Name[..^end.Length];
                return stem.EndsWith(instead, StringComparison.Ordinal) ? stem : stem + instead;
            }
        }

        return place.Name;
    }

    /// <summary>A township's name without its kind: 城关镇 is 城关, 东华门街道 is 东华门.</summary>
    public static string Stem(this DemoDivision township)
    {
        var end = new[] { "街道办事处", "街道", "镇", "乡" }.FirstOrDefault(e =>
            township.Name.Length > e.Length + 1 && township.Name.EndsWith(e, StringComparison.Ordinal)
        );
        return end is null ? township.Name : township.Name[..^end.Length];
    }

    /// <summary>What a city is called in the names of its organs: an autonomous prefecture has a 州委, a city a 市委.</summary>
    public static string CityWord(this DemoDivision city) =>
        city.Name[^1] switch
        {
            '州' => "州",
            '盟' => "盟",
            _ => city.Name.EndsWith("地区", StringComparison.Ordinal) ? "地区" : "市",
        };

    /// <summary>The Party committee of a city, in short: 州委, 市委, 盟委, 地委.</summary>
    public static string CityCommittee(this DemoDivision city) => city.CityWord() is "地区" ? "地委" : $"{city.CityWord()}委";

    /// <summary>州长, 市长, 盟长, 行署专员.</summary>
    public static string CityHead(this DemoDivision city) => city.CityWord() is "地区" ? "行署专员" : $"{city.CityWord()}长";

    /// <summary>A development zone has a management committee, every other county a government.</summary>
    public static bool IsZone(this DemoDivision county) => Array.Exists(Zones, z => county.Name.EndsWith(z, StringComparison.Ordinal));

    public static string CountySecretary(this DemoDivision county) => county.IsZone() ? $"{county.Name}党工委书记" : $"{county.Name}委书记";

    /// <summary>临夏县县长, 凉州区区长, 阿拉善左旗旗长.</summary>
    public static string CountyHead(this DemoDivision county) =>
        county.IsZone() ? $"{county.Name}管委会主任" : $"{county.Name}{county.Name[^1]}长";

    public static string DeputyCountyHead(this DemoDivision county) =>
        county.IsZone() ? $"{county.Name}管委会副主任" : $"{county.Name}副{county.Name[^1]}长";

    /// <summary>The two offices that issue a county's papers.</summary>
    public static string CountyOffices(this DemoDivision county) =>
        county.IsZone() ? $"{county.Name}党政办公室" : $"{county.Name}委办公室、{county.Name}人民政府办公室";

    /// <summary>A street has a director, a township a head.</summary>
    public static string TownshipHead(this DemoDivision township) =>
        township.Name[^1] switch
        {
            '镇' => $"{township.Name}镇长",
            '乡' => $"{township.Name}乡长",
            _ => township.IsStreet() ? $"{township.Stem()}街道办事处主任" : $"{township.Name}主任",
        };

    public static bool IsStreet(this DemoDivision township) =>
        township.Level == DivisionLevel.Township
        && (township.Name.EndsWith("街道", StringComparison.Ordinal) || township.Name.EndsWith("街道办事处", StringComparison.Ordinal));

    /// <summary>A community has a residents' committee, a village a villagers' committee.</summary>
    public static bool IsCommunity(this DemoDivision village) => village.Short().EndsWith("社区", StringComparison.Ordinal);

    /// <summary>新民村委会主任, 青山社区居委会主任.</summary>
    public static string VillageDirector(this DemoDivision village) =>
        village.IsCommunity() ? $"{village.Short()}居委会主任"
        : village.Short().EndsWith('村') ? $"{village.Short()}委会主任"
        : $"{village.Short()}村委会主任";
}
