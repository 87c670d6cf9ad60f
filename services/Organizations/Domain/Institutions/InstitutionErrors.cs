#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Organizations.Domain;

/// <summary>Every refusal about institutions.</summary>
public static class InstitutionErrors
{
    public static readonly ErrorDefinition AlreadyRenamed = new(
        "institution.already-renamed",
        ErrorKind.Conflict,
        "{0} 已于 {1:yyyy-MM-dd} 挂牌更名；日期有误请用更正操作。",
        "{0} was renamed on {1:yyyy-MM-dd} already; a wrong date is corrected, not renamed again."
    );

    public static readonly ErrorDefinition NotFormerStation = new(
        "institution.not-former-station",
        ErrorKind.Conflict,
        "{0} 不是安监站（室），不能挂牌更名。",
        "{0} is not a safety-supervision station or room, so it can't be renamed into an office or room."
    );

    public static readonly ErrorDefinition NotRenamed = new(
        "institution.not-renamed",
        ErrorKind.Conflict,
        "{0} 尚未挂牌更名，没有可更正的日期。",
        "{0} was not renamed, so there is no date to correct."
    );

    public static readonly ErrorDefinition Closed = new(
        "institution.closed",
        ErrorKind.Conflict,
        "{0} 已于 {1:yyyy-MM-dd} 撤销，不能再变更。",
        "{0} was closed on {1:yyyy-MM-dd} and can't be changed any more."
    );

    public static readonly ErrorDefinition KindNotOfLevel = new(
        "institution.kind-not-of-level",
        ErrorKind.RuleBroken,
        "区划 {0} 的层级不设此类机构：局设在市、县，所（安监站）设在乡镇街道，室（安监室）设在村居。",
        "Division {0} is not of the level for this kind: "
            + "bureaus belong to cities and counties, offices and stations to townships, rooms to villages."
    );

    public static readonly ErrorDefinition StandsAlready = new(
        "institution.stands-already",
        ErrorKind.Conflict,
        "区划 {0} 已有同类机构：{1}；须先将其撤销或更名。",
        "Division {0} has such an institution already: {1}; close or rename that one first."
    );

    public static readonly ErrorDefinition InFuture = new(
        "institution.date-in-future",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 晚于今天；只登记已经发生的事。",
        "{0:yyyy-MM-dd} lies in the future; only what has happened is recorded."
    );

    public static readonly ErrorDefinition BeforeEstablished = new(
        "institution.before-established",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于该机构成立之日 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before the institution was established, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition BeforeRenamed = new(
        "institution.before-renamed",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于挂牌更名之日 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before the renaming, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition SuccessorUnfit = new(
        "institution.successor-unfit",
        ErrorKind.RuleBroken,
        "承接机构须是另一个未撤销的机构。",
        "The successor must be another institution that is not closed."
    );

    public static readonly ErrorDefinition NoneThere = new(
        "institution.none-there",
        ErrorKind.Invalid,
        "区划 {0} 没有这个机构。",
        "There is no such institution at division {0}."
    );

    public static readonly ErrorDefinition Withdrawn = new(
        "institution.withdrawn",
        ErrorKind.Conflict,
        "{0} 的登记已于 {1:yyyy-MM-dd} 撤回。",
        "The registration of {0} was withdrawn on {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition InUse = new(
        "institution.in-use",
        ErrorKind.Conflict,
        "{0} 还有{1}，不能撤回登记；请先撤回这些登记，确实存在过的机构请用撤销操作。",
        "{0} still has {1}, so its registration can't be withdrawn; withdraw that first, or close an institution that did exist."
    );

    public static readonly ErrorDefinition MinimumStands = new(
        "staff-minimum.stands",
        ErrorKind.Conflict,
        "该层级自 {0:yyyy-MM-dd} 起的最低人数已有规定；请从另一日期起另定。",
        "There is a minimum for this level from {0:yyyy-MM-dd} on already; set another from another day."
    );
}
