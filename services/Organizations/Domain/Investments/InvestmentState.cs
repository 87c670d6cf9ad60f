using Platform.Core;

namespace Organizations.Domain;

/// <summary>The state of an investment.</summary>
public enum InvestmentState
{
    /// <summary>筹备: planned, nothing begun.</summary>
    Planned,

    /// <summary>实施中: under way.</summary>
    UnderWay,

    /// <summary>已建成: bought or built, not used yet.</summary>
    Completed,

    /// <summary>已投入使用.</summary>
    InUse,

    /// <summary>已取消; payments made before still count.</summary>
    Cancelled,
}

/// <summary>Names of the states in Chinese and English.</summary>
public static class InvestmentStateWords
{
    /// <summary>The state's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this InvestmentState state) =>
        state switch
        {
            InvestmentState.Planned => new("筹备", "planned"),
            InvestmentState.UnderWay => new("实施中", "under way"),
            InvestmentState.Completed => new("已建成", "completed"),
            InvestmentState.InUse => new("已投入使用", "in use"),
            _ => new("已取消", "cancelled"),
        };
}
