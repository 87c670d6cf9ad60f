using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContingencyPlans.Domain;

/// <summary>The source of a placeholder's value.</summary>
public enum PlaceholderSource
{
    /// <summary>The directory of divisions.</summary>
    Directory,

    /// <summary>Organizations: institutions, posts, officers.</summary>
    Organizations,

    /// <summary>Rescue-teams.</summary>
    RescueTeams,

    /// <summary>The sheet of local data.</summary>
    LocalData,

    /// <summary>The request that writes the plan.</summary>
    Request,
}

/// <summary>A mark in a template that is replaced by local data: <c>{head-phone}</c>.</summary>
/// <param name="Key">Without the braces.</param>
public sealed partial record Placeholder(string Key, string Zh, string En, PlaceholderSource Source)
{
    /// <summary>All placeholders; a template with another one is refused.</summary>
    public static readonly IReadOnlyList<Placeholder> Known =
    [
        new("place", "区划名称", "name of the place", PlaceholderSource.Directory),
        new("township", "所在乡镇", "its township", PlaceholderSource.Directory),
        new("county", "所在县", "its county", PlaceholderSource.Directory),
        new("city", "所在市", "its city", PlaceholderSource.Directory),
        new("head-post", "行政负责人职务", "post of the head", PlaceholderSource.Directory),
        new("director-post", "应急机构负责人职务", "post of the emergency institution's head", PlaceholderSource.Directory),
        new("head", "行政负责人姓名", "name of the head", PlaceholderSource.Organizations),
        new("head-phone", "行政负责人电话", "number of the head", PlaceholderSource.Organizations),
        new("secretary", "书记姓名", "name of the Party secretary", PlaceholderSource.Organizations),
        new("secretary-phone", "书记电话", "number of the Party secretary", PlaceholderSource.Organizations),
        new("director", "应急机构负责人姓名", "name of the emergency institution's head", PlaceholderSource.Organizations),
        new("director-phone", "应急机构负责人电话", "number of the emergency institution's head", PlaceholderSource.Organizations),
        new("institution", "应急机构名称", "name of the emergency institution", PlaceholderSource.Organizations),
        new("officer", "灾害信息员姓名", "name of the disaster officer", PlaceholderSource.Organizations),
        new("officer-phone", "灾害信息员电话", "number of the disaster officer", PlaceholderSource.Organizations),
        new("team", "本级救援队名称", "name of the level's rescue team", PlaceholderSource.RescueTeams),
        new("team-phone", "救援队值班电话", "duty number of the rescue team", PlaceholderSource.RescueTeams),
        new("population", "常住人口", "population", PlaceholderSource.LocalData),
        new("households", "户数", "households", PlaceholderSource.LocalData),
        new("vulnerable", "需协助转移人数", "people who need help to move", PlaceholderSource.LocalData),
        new("hazard-spots", "主要风险隐患", "main hazards", PlaceholderSource.LocalData),
        new("shelters", "避险安置点", "shelters", PlaceholderSource.LocalData),
        new("routes", "转移路线", "evacuation routes", PlaceholderSource.LocalData),
        new("warning-means", "预警方式", "means of warning", PlaceholderSource.LocalData),
        new("store", "物资存放点", "where supplies are kept", PlaceholderSource.LocalData),
        new("duty-phone", "值班电话", "duty number", PlaceholderSource.LocalData),
        new("clinic", "就近医疗机构", "nearest clinic", PlaceholderSource.LocalData),
        new("enterprise", "企业名称", "name of the enterprise", PlaceholderSource.Request),
        new("enterprise-code", "统一社会信用代码", "credit code", PlaceholderSource.Request),
    ];

    /// <summary>JSON with Chinese characters unescaped.</summary>
    internal static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, Placeholder> ByKey = Known.ToDictionary(p => p.Key, StringComparer.Ordinal);

    private static readonly Dictionary<string, Placeholder> ByName = Known.ToDictionary(p => p.Zh, StringComparer.Ordinal);

    /// <summary>As written in a template.</summary>
    public string Mark => $"{{{Key}}}";

    /// <summary>The text in the plan as long as the value is not recorded.</summary>
    public string Missing => $"〔待填：{Zh}〕";

    /// <summary>The placeholder of a known key.</summary>
    public static Placeholder Of(string key) => ByKey[key];

    /// <summary>The marks in a text that name no known placeholder.</summary>
    public static IEnumerable<string> UnknownIn(string text) =>
        Marks().Matches(text).Where(m => !ByKey.ContainsKey(m.Groups[1].Value)).Select(m => m.Value).Distinct();

    /// <summary>The keys of the placeholders in a text.</summary>
    public static IEnumerable<string> In(string text) =>
        Marks().Matches(text).Select(m => m.Groups[1].Value).Where(ByKey.ContainsKey).Distinct();

    /// <summary>The text with every mark replaced.</summary>
    public static string Replace(string text, Func<string, string> valueOf) =>
        Marks().Replace(text, m => ByKey.ContainsKey(m.Groups[1].Value) ? valueOf(m.Groups[1].Value) : m.Value);

    /// <summary>Chinese names of the placeholders that any text of a plan marks as 〔待填：…〕.</summary>
    public static IReadOnlyList<string> OpenIn(PlanContent content) => OpenIn(JsonSerializer.Serialize(content, Readable));

    /// <summary>The text with every 〔待填：…〕 replaced by the value of its placeholder, where there is one now.</summary>
    public static string Refill(string text, Func<string, string?> valueOf) =>
        Open().Replace(text, m => ByName.GetValueOrDefault(m.Groups[1].Value) is { } p && valueOf(p.Key) is { } value ? value : m.Value);

    /// <summary>Chinese names of the placeholders that a text marks as 〔待填：…〕.</summary>
    public static IReadOnlyList<string> OpenIn(string text) => [.. Open().Matches(text).Select(m => m.Groups[1].Value).Distinct()];

    // A JSON object begins with a brace too, but never with a brace and a small letter.
    [GeneratedRegex(@"\{([a-z][a-z-]*)\}")]
    private static partial Regex Marks();

    [GeneratedRegex("〔待填：([^〕]+)〕")]
    private static partial Regex Open();
}
