namespace Platform.Core.Places;

/// <summary>
/// How a place's authorities are called: an autonomous prefecture has its 州委 and 州政府, a league its 盟委 and 行署, a city its 市委.
/// It follows from the place's level and from how its name ends.
/// </summary>
/// <param name="Level">The word people put before 级, 局, 对: 市, 州, 县, 区.</param>
/// <param name="Committee">The party committee.</param>
/// <param name="Government">The government.</param>
/// <param name="Below">The places one level down, as in 市对县.</param>
public sealed record AuthorityNames(string Level, string Committee, string Government, string Below)
{
    /// <summary>The authorities of a place.</summary>
    /// <param name="level">As the directory has it.</param>
    /// <param name="name">As documents call the place.</param>
    /// <param name="inside">Names of the places one level down, without stand-ins; null: unknown, and the usual word is used.</param>
    public static AuthorityNames Of(DivisionLevel level, string name, IReadOnlyCollection<string>? inside = null)
    {
        var names = Usual(level, name);
        return inside is null || level == DivisionLevel.Village ? names : names with { Below = PlaceWords.Together(level + 1, inside) };
    }

    private static AuthorityNames Usual(DivisionLevel level, string name) =>
        (level, PlaceWords.WordOf(level, name)) switch
        {
            (DivisionLevel.Province, _) when name.EndsWith("自治区", StringComparison.Ordinal) => new(
                "区",
                "自治区党委",
                "自治区政府",
                "市"
            ),
            (DivisionLevel.Province, _) when name.EndsWith('市') => Plain("市", "区"),
            (DivisionLevel.Province, _) => Plain("省", "市"),
            (DivisionLevel.City, "地区") => new("地", "地委", "行署", "县"),
            (DivisionLevel.City, "盟") => new("盟", "盟委", "盟行署", "旗县"),
            (DivisionLevel.City, var word) => Plain(word, "县"),
            (DivisionLevel.County, var word) => Plain(word, "乡"),
            (DivisionLevel.Township, "街道") => new("街道", "街道党工委", "街道办事处", "社区"),
            (DivisionLevel.Township, var word) => new(word, $"{word}党委", $"{word}政府", "村"),
            _ => new("村", "村党支部", "村委会", "组"),
        };

    private static AuthorityNames Plain(string level, string below) => new(level, $"{level}委", $"{level}政府", below);
}
