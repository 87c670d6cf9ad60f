namespace Platform.Core.Places;

/// <summary>What a place is called in documents, where the directory's node has no name of its own.</summary>
public static class PlaceWords
{
    private static readonly string[] MunicipalityNodes = ["市辖区", "县"];
    private static readonly string[] CityNodes = [.. MunicipalityNodes, "省直辖县级行政区划", "自治区直辖县级行政区划"];

    /// <summary>Whether the node only keeps the directory's levels complete: a municipality's 市辖区 at city level, or a county with its
    /// city's
    /// own name (441900 东莞市 in 4419 东莞市).</summary>
    /// <param name="level">Of the node.</param>
    /// <param name="name">Of the node.</param>
    /// <param name="superior">Name of the place above; null: unknown.</param>
    public static bool IsStandIn(DivisionLevel level, string name, string? superior) =>
        level switch
        {
            DivisionLevel.City => CityNodes.Contains(name, StringComparer.Ordinal),
            DivisionLevel.County => name == superior || name == "市辖区",
            _ => false,
        };

    /// <summary>The name in a document: a municipality is called by its own name (北京市), not by its node's (市辖区).</summary>
    /// <param name="level">Of the place.</param>
    /// <param name="name">As the directory has it.</param>
    /// <param name="superior">Name of the place above; null: unknown.</param>
    public static string InDocuments(DivisionLevel level, string name, string? superior) =>
        level == DivisionLevel.City && superior is not null && MunicipalityNodes.Contains(name, StringComparer.Ordinal) ? superior : name;

    /// <summary>
    /// How the places one level down are called together, from their names: 县, 区, 县（市、区）; without places of that level (a city
    /// without counties) the words of the level below.
    /// </summary>
    /// <param name="level">Of the places one level down.</param>
    /// <param name="names">Of those that are no stand-ins.</param>
    public static string Together(DivisionLevel level, IReadOnlyCollection<string> names)
    {
        string[] words = level switch
        {
            DivisionLevel.City => ["市", "州", "盟", "地区"],
            DivisionLevel.County => ["县", "市", "区", "旗"],
            DivisionLevel.Township => ["乡", "镇", "街道"],
            _ => ["村", "社区"],
        };
        var found = words.Where(word => names.Any(name => WordOf(level, name) == word)).ToList();
        return found switch
        {
            [] => level == DivisionLevel.County ? "镇（街道）" : words[0],
            [var only] => only,
            [var first, .. var others] => $"{first}（{string.Join('、', others)}）",
        };
    }

    /// <summary>The word that people put before 级, 局, 对 for a place: 县, 市, 区, 旗, 乡, 镇, 街道, 村, 社区.</summary>
    public static string WordOf(DivisionLevel level, string name) =>
        level switch
        {
            DivisionLevel.City when name.EndsWith("地区", StringComparison.Ordinal) => "地区",
            DivisionLevel.City when name.EndsWith('盟') => "盟",
            DivisionLevel.City when name.EndsWith('州') => "州",
            DivisionLevel.City => "市",
            DivisionLevel.County => name.Length > 0 && "市区旗".Contains(name[^1], StringComparison.Ordinal) ? name[^1..] : "县",
            DivisionLevel.Township
                when name.EndsWith("街道", StringComparison.Ordinal) || name.EndsWith("办事处", StringComparison.Ordinal) => "街道",
            DivisionLevel.Township => name.EndsWith('乡') ? "乡" : "镇",
            _ => name.EndsWith("社区", StringComparison.Ordinal) || name.EndsWith("居委会", StringComparison.Ordinal) ? "社区" : "村",
        };
}
