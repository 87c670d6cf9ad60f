#pragma warning disable CS1591 // each refusal is documented by its own sentence
namespace Platform.Core.Places;

/// <summary>Refusals about the time of a place.</summary>
public static class PlaceErrors
{
    public static readonly ErrorDefinition PlaceNotThere = new(
        "division.not-there",
        ErrorKind.RuleBroken,
        "区划名录中现在没有 {0}；请核对代码，或先导入区划。",
        "The directory has no division {0} now; check the code, or import the directory first."
    );

    public static readonly ErrorDefinition BeforePlace = new(
        "division.before-established",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于区划 {1} 设立之日 {2:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before division {1} was established, {2:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition AfterPlace = new(
        "division.ended",
        ErrorKind.RuleBroken,
        "区划 {1} 已于 {2:yyyy-MM-dd} 撤销、并入其他区划或变更代码，只能补登此前的事，{0:yyyy-MM-dd} 不在其中。",
        "Division {1} ended, or had another code, from {2:yyyy-MM-dd} on; only what happened before is recorded there, not {0:yyyy-MM-dd}."
    );

    /// <summary>The place has another code.</summary>
    public static readonly ErrorDefinition Moved = new(
        "division.moved",
        ErrorKind.Gone,
        "区划代码 {0} 自 {1:yyyy-MM-dd} 起已变更为 {2}；请改用新代码，查询此前的情况可加 asOf。",
        "Division {0} has had the code {2} since {1:yyyy-MM-dd}; use that one, or ask with asOf for a day before."
    );

    /// <summary>The same answer for a place that was merged.</summary>
    public static ErrorDefinition Merged =>
        Moved with
        {
            Zh = "区划 {0} 已于 {1:yyyy-MM-dd} 并入 {2}；查询此前的情况可加 asOf。",
            En = "Division {0} was merged into {2} on {1:yyyy-MM-dd}; ask with asOf for a day before.",
        };

    /// <summary>The same answer for a place without successor.</summary>
    public static ErrorDefinition Ended =>
        Moved with
        {
            Zh = "区划 {0} 已于 {1:yyyy-MM-dd} 撤销；查询此前的情况可加 asOf。",
            En = "Division {0} ended on {1:yyyy-MM-dd}; ask with asOf for a day before.",
        };

    /// <summary>What became of a code that nobody has any more.</summary>
    public static DomainException Gone(CodeHolder last) =>
        (
            last.Now is not null ? Moved
            : last.Into is not null ? Merged
            : Ended
        ).Because(last.Code, last.To!, last.Next?.Value ?? "");
}
