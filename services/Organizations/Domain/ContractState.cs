namespace Organizations.Domain;

/// <summary>Where a responsibility contract stands.</summary>
public enum ContractState
{
    /// <summary>Targets can still change; one side may have confirmed.</summary>
    Draft,

    /// <summary>已签订: both sides confirmed.</summary>
    Signed,

    /// <summary>已考核.</summary>
    Assessed,

    /// <summary>A draft that was given up.</summary>
    Cancelled,
}

/// <summary>The states as people say them.</summary>
public static class ContractStateWords
{
    public static string Zh(this ContractState state) => state switch
    {
        ContractState.Draft => "草拟",
        ContractState.Signed => "已签订",
        ContractState.Assessed => "已考核",
        _ => "已取消",
    };

    public static string En(this ContractState state) => state switch
    {
        ContractState.Draft => "a draft",
        ContractState.Signed => "signed",
        ContractState.Assessed => "assessed",
        _ => "cancelled",
    };
}
