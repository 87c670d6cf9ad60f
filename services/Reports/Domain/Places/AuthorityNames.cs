using Platform.Core;

namespace Reports.Domain.Places;

/// <summary>
/// How a place's authorities are called: an autonomous prefecture has its 州委 and 州政府, a league its 盟委 and 行署, a city its 市委.
/// It follows from the place's level and from how its name ends.
/// </summary>
/// <param name="Level">The one character people put before 级, 局, 对: 市, 州, 县, 区.</param>
/// <param name="Committee">The party committee.</param>
/// <param name="Government">The government.</param>
/// <param name="Below">The level below, as in 市对县.</param>
public sealed record AuthorityNames(string Level, string Committee, string Government, string Below)
{
    /// <summary>Without a place, the names of a city's authorities: most reports are a city's.</summary>
    public static AuthorityNames Of(Place? place) =>
        (place?.Level ?? DivisionLevel.City, place?.Name ?? "") switch
        {
            (DivisionLevel.Province, var name) when name.EndsWith("自治区", StringComparison.Ordinal) => new(
                "区",
                "自治区党委",
                "自治区政府",
                "市"
            ),
            (DivisionLevel.Province, var name) when name.EndsWith('市') => new("市", "市委", "市政府", "区"),
            (DivisionLevel.Province, _) => new("省", "省委", "省政府", "市"),
            (DivisionLevel.City, var name) when name.EndsWith("地区", StringComparison.Ordinal) => new("地", "地委", "行署", "县"),
            (DivisionLevel.City, var name) when name.EndsWith('盟') => new("盟", "盟委", "盟行署", "旗县"),
            (DivisionLevel.City, var name) when name.EndsWith('州') => Plain("州", "县"),
            (DivisionLevel.City, _) => Plain("市", "县"),
            (DivisionLevel.County, var name) => Plain(
                name.Length > 0 && "市区旗".Contains(name[^1], StringComparison.Ordinal) ? name[^1..] : "县",
                "乡"
            ),
            (DivisionLevel.Township, var name)
                when name.EndsWith("街道", StringComparison.Ordinal) || name.EndsWith("办事处", StringComparison.Ordinal) => new(
                "街道",
                "街道党工委",
                "街道办事处",
                "社区"
            ),
            (DivisionLevel.Township, var name) => new(
                name.EndsWith('乡') ? "乡" : "镇",
                name.EndsWith('乡') ? "乡党委" : "镇党委",
                name.EndsWith('乡') ? "乡政府" : "镇政府",
                "村"
            ),
            _ => new("村", "村党支部", "村委会", "组"),
        };

    private static AuthorityNames Plain(string level, string below) => new(level, $"{level}委", $"{level}政府", below);
}
