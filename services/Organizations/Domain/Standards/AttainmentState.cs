using Platform.Core;

namespace Organizations.Domain;

/// <summary>The state of an institution's assessment by a checklist.</summary>
public enum AttainmentState
{
    /// <summary>自评中: the institution answers.</summary>
    Open,

    /// <summary>待核验 by the county.</summary>
    Submitted,

    /// <summary>退回: the county named the items to correct.</summary>
    Returned,

    /// <summary>已核验，未达标: the county confirmed every answer, and some items are not met.</summary>
    Verified,

    /// <summary>达标: every item met and confirmed.</summary>
    Attained,

    /// <summary>已终止: the institution was closed.</summary>
    Closed,
}

/// <summary>Names of the states in Chinese and English.</summary>
public static class AttainmentStateWords
{
    /// <summary>The state's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this AttainmentState state) =>
        state switch
        {
            AttainmentState.Open => new("自评中", "being answered"),
            AttainmentState.Submitted => new("待核验", "waiting for the county"),
            AttainmentState.Returned => new("已退回", "returned"),
            AttainmentState.Verified => new("已核验未达标", "verified, not attained"),
            AttainmentState.Attained => new("已达标", "attained"),
            _ => new("已终止", "closed"),
        };
}
