using Platform.Core;

namespace Organizations.Domain;

/// <summary>The state of a responsibility contract.</summary>
public enum ContractState
{
    /// <summary>Targets can still change; one side may have confirmed.</summary>
    Draft,

    /// <summary>已签订: both sides confirmed.</summary>
    Signed,

    /// <summary>已考核.</summary>
    Assessed,

    /// <summary>已取消: a draft that was not signed.</summary>
    Cancelled,
}

/// <summary>Names of the states in Chinese and English.</summary>
public static class ContractStateWords
{
    /// <summary>The state's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this ContractState state) =>
        state switch
        {
            ContractState.Draft => new("草拟", "a draft"),
            ContractState.Signed => new("已签订", "signed"),
            ContractState.Assessed => new("已考核", "assessed"),
            _ => new("已取消", "cancelled"),
        };

    /// <summary>The steps that the state allows, as in refusals.</summary>
    public static StateWord Next(this ContractState state) =>
        state switch
        {
            ContractState.Draft => new("修改、签订、取消", "change, confirm, sign-on-paper, cancel"),
            ContractState.Signed => new("考核、撤回", "assess, withdraw"),
            ContractState.Assessed => new("更正得分、撤回", "correct-score, withdraw"),
            _ => new("无", "none"),
        };
}
