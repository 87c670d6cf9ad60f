#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>Every refusal about which plan follows which.</summary>
public static class LinkErrors
{
    public static readonly ErrorDefinition Unknown = new(
        "plan.superior-unknown",
        ErrorKind.RuleBroken,
        "没有这个上位预案：{0}。",
        "There is no such superior plan: {0}."
    );

    public static readonly ErrorDefinition NotAbove = new(
        "plan.superior-not-above",
        ErrorKind.RuleBroken,
        "《{0}》（{1}，区划 {2}）不能作为上位预案：须为上一级的预案，或本地（本企业）的总体预案。",
        "'{0}' ({1}, division {2}) can't be the superior: "
            + "it has to be a plan of the level above, or the same place's (or enterprise's) overall plan."
    );

    public static readonly ErrorDefinition NotInForce = new(
        "plan.superior-not-in-force",
        ErrorKind.Conflict,
        "上位预案《{0}》在 {2:yyyy-MM-dd} 的状态为“{1}”，不在施行中。",
        "On {2:yyyy-MM-dd} the superior plan '{0}' is {1}, not in force."
    );

    public static readonly ErrorDefinition HazardNotCovered = new(
        "plan.superior-hazard-not-covered",
        ErrorKind.RuleBroken,
        "上位预案《{0}》不涵盖灾种：{1}。",
        "The superior plan '{0}' does not cover: {1}."
    );

    public static readonly ErrorDefinition NothingFlagged = new(
        "plan.nothing-flagged",
        ErrorKind.Conflict,
        "该预案没有待确认的衔接提示。",
        "Nothing above the plan has changed that was not acknowledged."
    );

    public static readonly ErrorDefinition HighestHere = new(
        "plan.highest-here",
        ErrorKind.RuleBroken,
        "市级总体预案在本系统内没有上位预案。",
        "A city's overall plan follows none inside this installation."
    );

    public static readonly ErrorDefinition SuperiorGone = new(
        "plan.superior-gone",
        ErrorKind.Conflict,
        "所衔接的《{0}》已不在施行中，请改选上位预案后再确认。",
        "'{0}', which the plan follows, is no longer in force; name another superior first."
    );
}
