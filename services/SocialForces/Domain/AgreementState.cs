using Platform.Core;

namespace SocialForces.Domain;

/// <summary>The state of an agreement on a day; it follows from the dates, so an expired agreement can't stay in force because a job is
/// late.</summary>
public enum AgreementState
{
    /// <summary>草拟: not signed by both.</summary>
    Draft,

    /// <summary>A draft that was given up.</summary>
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

/// <summary>The states as people say them.</summary>
public static class AgreementStateWords
{
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
}
