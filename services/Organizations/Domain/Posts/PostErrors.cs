#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Organizations.Domain;

/// <summary>Every refusal about posts.</summary>
public static class PostErrors
{
    public static readonly ErrorDefinition WordUnknown = new(
        "post.word-unknown",
        ErrorKind.Invalid,
        "没有“{0}”这种职务；可用：{1}。",
        "There is no post word '{0}'; known are: {1}."
    );

    public static readonly ErrorDefinition WordNotOfPlace = new(
        "post.word-not-of-place",
        ErrorKind.RuleBroken,
        "{0} 不设在区划 {1} 或该类机构。",
        "A post of {0} does not exist at division {1} or at such an institution."
    );

    public static readonly ErrorDefinition Overlap = new(
        "post.overlap",
        ErrorKind.Conflict,
        "{0} 于 {1:yyyy-MM-dd} 至 {2} 任此职，任期不能重叠。",
        "{0} holds the post from {1:yyyy-MM-dd} to {2}; two can't hold it at once."
    );

    public static readonly ErrorDefinition HeldAlready = new(
        "post.held-already",
        ErrorKind.Conflict,
        "{0} 自 {1:yyyy-MM-dd} 起已任此职。",
        "{0} holds the post since {1:yyyy-MM-dd} already."
    );

    public static readonly ErrorDefinition Vacant = new(
        "post.vacant",
        ErrorKind.Conflict,
        "{0} 在 {1:yyyy-MM-dd} 之前无人在任，无职可免。",
        "{0} has no holder before {1:yyyy-MM-dd}, so it can't be vacated."
    );

    public static readonly ErrorDefinition Abolished = new(
        "post.abolished",
        ErrorKind.Conflict,
        "{0} 已于 {1:yyyy-MM-dd} 撤销。",
        "The post {0} was abolished on {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition Withdrawn = new(
        "post.withdrawn",
        ErrorKind.Conflict,
        "{0} 的登记已于 {1:yyyy-MM-dd} 撤回。",
        "The registration of the post {0} was withdrawn on {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition PeriodEmpty = new(
        "post.period-empty",
        ErrorKind.RuleBroken,
        "免职日期须晚于任职日期。",
        "The day the post is given up must come after the day it is taken."
    );

    public static readonly ErrorDefinition HeadExists = new(
        "post.head-exists",
        ErrorKind.Conflict,
        "该机构已有负责人职务：{0}。",
        "The institution has a head post already: {0}."
    );

    public static readonly ErrorDefinition BeforeEstablished = new(
        "post.before-established",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于该职务设立之日 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before the post was set up, {1:yyyy-MM-dd}."
    );
}
