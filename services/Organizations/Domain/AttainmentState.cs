namespace Organizations.Domain;

/// <summary>Where the assessment of an institution by a checklist stands.</summary>
public enum AttainmentState
{
    /// <summary>自评中: the institution answers.</summary>
    Open,

    /// <summary>待核验: the county's turn.</summary>
    Submitted,

    /// <summary>退回: the county named the items to put right.</summary>
    Returned,

    /// <summary>已核验，未达标: the county confirmed every answer, and some items are not met.</summary>
    Verified,

    /// <summary>达标: every item met and confirmed.</summary>
    Attained,

    /// <summary>The institution ended.</summary>
    Closed,
}

/// <summary>The states as people say them.</summary>
public static class AttainmentStateWords
{
    public static string Zh(this AttainmentState state) => state switch
    {
        AttainmentState.Open => "自评中",
        AttainmentState.Submitted => "待核验",
        AttainmentState.Returned => "已退回",
        AttainmentState.Verified => "已核验未达标",
        AttainmentState.Attained => "已达标",
        _ => "已终止",
    };

    public static string En(this AttainmentState state) => state switch
    {
        AttainmentState.Open => "being answered",
        AttainmentState.Submitted => "waiting for the county",
        AttainmentState.Returned => "returned",
        AttainmentState.Verified => "verified, not attained",
        AttainmentState.Attained => "attained",
        _ => "closed",
    };
}
