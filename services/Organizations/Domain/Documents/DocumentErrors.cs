#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Organizations.Domain;

/// <summary>Every refusal about policy documents and milestones.</summary>
public static class DocumentErrors
{
    public static readonly ErrorDefinition NumberMalformed = new(
        "document.number-malformed",
        ErrorKind.Invalid,
        "“{0}”不是文号；应形如“临州办发〔2026〕12号”（发文机关代字、年份、发文顺序号）。",
        "'{0}' is no document number; expected the organ's characters, the year in brackets, the serial."
    );

    public static readonly ErrorDefinition NumberTaken = new(
        "document.number-taken",
        ErrorKind.Conflict,
        "文号 {0} 已登记：{1}。",
        "The number {0} is registered already: {1}."
    );

    public static readonly ErrorDefinition RepealedBeforeIssued = new(
        "document.repealed-before-issued",
        ErrorKind.RuleBroken,
        "废止日期不得早于印发日期（{0:yyyy-MM-dd}）。",
        "It can't be repealed before it was issued ({0:yyyy-MM-dd})."
    );

    public static readonly ErrorDefinition Ended = new(
        "document.ended",
        ErrorKind.Conflict,
        "《{0}》已于 {1:yyyy-MM-dd} 废止或撤回。",
        "'{0}' was repealed or withdrawn on {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition NotYet = new(
        "date.not-yet",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 尚未到来；只登记已发生的事。",
        "{0:yyyy-MM-dd} has not come yet; only what has happened is recorded."
    );

    public static readonly ErrorDefinition MilestoneWithdrawn = new(
        "milestone.withdrawn",
        ErrorKind.Conflict,
        "“{0}”已撤回。",
        "'{0}' was withdrawn already."
    );

    public static readonly ErrorDefinition PilotIsACounty = new(
        "milestone.pilot-is-a-county",
        ErrorKind.RuleBroken,
        "先行试点须指明试点县，{0} 不是县级区划。",
        "A pilot names its pilot county; {0} is no county."
    );

    public static readonly ErrorDefinition SaidByTheCity = new(
        "milestone.said-by-the-city",
        ErrorKind.RuleBroken,
        "先行试点和整体推进由市（州）确定，只能在市级区划下登记和撤回，{0} 不是市级区划。",
        "The pilot and the start citywide are the city's to say: they are recorded and withdrawn at the city, and {0} is no city."
    );

    public static readonly ErrorDefinition CountyOfPilotOnly = new(
        "milestone.county-of-pilot-only",
        ErrorKind.RuleBroken,
        "只有先行试点指明试点县。",
        "Only a pilot names a county."
    );
}
