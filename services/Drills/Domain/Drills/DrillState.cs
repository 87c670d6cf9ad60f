using Platform.Core;

namespace Drills.Domain;

/// <summary>The state of a drill in its life cycle.</summary>
public enum DrillState
{
    /// <summary>已计划.</summary>
    Planned,

    /// <summary>准备就绪: place, people and scenario are settled.</summary>
    Prepared,

    /// <summary>演练中.</summary>
    UnderWay,

    /// <summary>已举行: counts from now on.</summary>
    Held,

    /// <summary>已评估.</summary>
    Evaluated,

    /// <summary>已办结: all corrective actions are closed.</summary>
    Closed,

    /// <summary>已取消.</summary>
    Cancelled,

    /// <summary>已作废: recorded as held, but was no drill.</summary>
    Annulled,
}

/// <summary>Names of the states, and which of them count.</summary>
public static class DrillStates
{
    /// <summary>The state's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this DrillState state) =>
        state switch
        {
            DrillState.Planned => new("已计划", "planned"),
            DrillState.Prepared => new("准备就绪", "prepared"),
            DrillState.UnderWay => new("演练中", "under way"),
            DrillState.Held => new("已举行", "held"),
            DrillState.Evaluated => new("已评估", "evaluated"),
            DrillState.Closed => new("已办结", "closed"),
            DrillState.Cancelled => new("已取消", "cancelled"),
            _ => new("已作废", "annulled"),
        };

    /// <summary>Whether the drill was held and counts.</summary>
    public static bool Counts(this DrillState state) => state is DrillState.Held or DrillState.Evaluated or DrillState.Closed;
}
