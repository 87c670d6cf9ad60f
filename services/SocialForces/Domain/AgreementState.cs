using Platform.Core;

namespace SocialForces.Domain;

/// <summary>The state of an agreement on a day; it follows from the dates, so a late job can not keep an expired agreement in
/// force.</summary>
public enum AgreementState
{
    /// <summary>草拟: not signed by both.</summary>
    Draft,

    /// <summary>已取消: a draft that was not signed.</summary>
    Cancelled,

    /// <summary>已签订，未生效: signed, its first day is still to come.</summary>
    Signed,

    /// <summary>有效.</summary>
    InForce,

    /// <summary>中止.</summary>
    Suspended,

    /// <summary>到期: its last day is over.</summary>
    Expired,

    /// <summary>终止 before its last day.</summary>
    Ended,
}

/// <summary>Names of the states in Chinese and English.</summary>
public static class AgreementStateWords
{
    /// <summary>The state's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this AgreementState state) =>
        state switch
        {
            AgreementState.Draft => new("草拟", "a draft"),
            AgreementState.Cancelled => new("已取消", "cancelled"),
            AgreementState.Signed => new("已签订、未生效", "signed but not yet in force"),
            AgreementState.InForce => new("有效", "in force"),
            AgreementState.Suspended => new("中止", "suspended"),
            AgreementState.Expired => new("已到期", "expired"),
            _ => new("已终止", "ended"),
        };

    /// <summary>The steps that the state allows, as in refusals.</summary>
    public static StateWord Next(this AgreementState state) =>
        state switch
        {
            AgreementState.Draft => new("修改、签订、取消", "change, confirm, sign-on-paper, cancel"),
            AgreementState.Signed or AgreementState.InForce => new("中止、终止、续签", "suspend, end, renew"),
            AgreementState.Suspended => new("恢复、终止、续签", "resume, end, renew"),
            AgreementState.Expired => new("续签", "renew"),
            _ => new("无", "none"),
        };
}
