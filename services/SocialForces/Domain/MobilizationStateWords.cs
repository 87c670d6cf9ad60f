using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>The states of a mobilization as people say them, and which of them hold the force.</summary>
public static class MobilizationStateWords
{
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

    /// <summary>Whether the force can't be reserved by another mobilization.</summary>
    public static bool HoldsForce(this MobilizationState state) =>
        state is MobilizationState.Asked or MobilizationState.Accepted or MobilizationState.OnTheWay or MobilizationState.OnScene;
}
