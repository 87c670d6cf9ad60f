using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>The posts that every level has under another name.</summary>
public static class OwnPosts
{
    /// <summary>行政负责人 of a level: mayor, county head, township head, village director.</summary>
    public static (string Word, string Zh) Head(DivisionLevel level) =>
        level switch
        {
            DivisionLevel.City => ("mayor", "市长"),
            DivisionLevel.County => ("county-head", "县长"),
            DivisionLevel.Township => ("township-head", "乡镇长"),
            _ => ("village-director", "村（居）委会主任"),
        };

    /// <summary>Who heads a level's emergency institution.</summary>
    public static (string Word, string Zh) Director(DivisionLevel level) =>
        level switch
        {
            DivisionLevel.City => ("bureau-head", "市应急管理局局长"),
            DivisionLevel.County => ("bureau-head", "县应急管理局局长"),
            DivisionLevel.Township => ("office-director", "应急管理所所长"),
            _ => ("village-room-director", "应急管理室主任"),
        };

    /// <summary>The title of a place's head, by the kind of place its name says: a district has a 区长, a street a 街道办事处主任.</summary>
    public static string HeadTitle(DivisionLevel level, string name) =>
        (level, name.LastOrDefault()) switch
        {
            (DivisionLevel.City, '州') => "州长",
            (DivisionLevel.City, '盟') => "盟长",
            (DivisionLevel.County, '县' or '区' or '市' or '旗') => IsZone(name) ? "管委会主任" : $"{name[^1]}长",
            (DivisionLevel.Township, '镇' or '乡') => $"{name[^1]}长",
            (DivisionLevel.Township, '道') => "街道办事处主任",
            (DivisionLevel.Village, _) when name.Length > 0 => PlaceNames.Plain(name).EndsWith("社区", StringComparison.Ordinal)
                ? "居委会主任"
                : "村委会主任",
            _ => Head(level).Zh,
        };

    /// <summary>The title of the head of a place's emergency institution.</summary>
    public static string DirectorTitle(DivisionLevel level, string name) =>
        (level, name.LastOrDefault()) switch
        {
            (DivisionLevel.City, '州' or '盟') => $"{name[^1]}应急管理局局长",
            (DivisionLevel.County, '县' or '区' or '市' or '旗') => $"{name[^1]}应急管理局局长",
            _ => Director(level).Zh,
        };

    private static bool IsZone(string name) =>
        new[] { "开发区", "园区", "示范区", "管理区", "产业区" }.Any(zone => name.EndsWith(zone, StringComparison.Ordinal));

    /// <summary>The kind of a level's emergency institution.</summary>
    public static string Institution(DivisionLevel level) =>
        level switch
        {
            DivisionLevel.City or DivisionLevel.County => "bureau",
            DivisionLevel.Township => "office",
            _ => "room",
        };

    /// <summary>A post of a template as organizations spell it at a level.</summary>
    public static string? Word(string? post, DivisionLevel level) =>
        post switch
        {
            "head" => Head(level).Word,
            "director" => Director(level).Word,
            "secretary" => "party-secretary",
            _ => post,
        };
}
