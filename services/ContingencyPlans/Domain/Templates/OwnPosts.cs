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
