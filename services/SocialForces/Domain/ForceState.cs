using Platform.Core;

namespace SocialForces.Domain;

/// <summary>The state of a force in the county's register.</summary>
public enum ForceState
{
    /// <summary>已登记，待核验.</summary>
    Registered,

    /// <summary>核验退回: something must be corrected first.</summary>
    Returned,

    /// <summary>已核验 by the county.</summary>
    Verified,

    /// <summary>已注销.</summary>
    StruckOff,
}

/// <summary>Names of the states in Chinese and English.</summary>
public static class ForceStateWords
{
    /// <summary>The state's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this ForceState state) =>
        state switch
        {
            ForceState.Registered => new("待核验", "waiting to be verified"),
            ForceState.Returned => new("核验退回", "returned by the county"),
            ForceState.Verified => new("已核验", "verified"),
            _ => new("已注销", "struck off"),
        };
}
