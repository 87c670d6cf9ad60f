using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>Names of a mobilization's states, and which of them reserve the force.</summary>
public static class MobilizationStateWords
{
    /// <summary>The state's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this MobilizationState state) =>
        state switch
        {
            MobilizationState.Asked => new("待答复", "waiting for the force's answer"),
            MobilizationState.Accepted => new("已接受", "accepted"),
            MobilizationState.OnTheWay => new("在途", "on the way"),
            MobilizationState.OnScene => new("到场", "on scene"),
            MobilizationState.Released => new("已归建", "released"),
            MobilizationState.Settled => new("已结算", "settled"),
            MobilizationState.Declined => new("已谢绝", "declined"),
            MobilizationState.Lapsed => new("逾期未答", "lapsed without an answer"),
            _ => new("已撤回", "withdrawn"),
        };

    /// <summary>The steps that the state allows, as in refusals.</summary>
    public static StateWord Next(this MobilizationState state) =>
        state switch
        {
            MobilizationState.Asked => new("接受、谢绝、撤回", "accept, decline, withdraw"),
            MobilizationState.Accepted => new("出发、撤回", "set-out, withdraw"),
            MobilizationState.OnTheWay => new("到场、撤回", "arrive, withdraw"),
            MobilizationState.OnScene => new("归建", "release"),
            MobilizationState.Released => new("结算", "settle"),
            MobilizationState.Settled => new("更正结算", "correct-settlement"),
            _ => new("无", "none"),
        };

    /// <summary>Whether the force is reserved: another mobilization can not ask it.</summary>
    public static bool HoldsForce(this MobilizationState state) =>
        state is MobilizationState.Asked or MobilizationState.Accepted or MobilizationState.OnTheWay or MobilizationState.OnScene;
}
