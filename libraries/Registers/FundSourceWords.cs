using Platform.Core.Events;

namespace Platform.Registers;

/// <summary>Where money comes from, as every register writes it.</summary>
public static class FundSourceWords
{
    /// <summary>The heading of every source, as registers write it.</summary>
    public static readonly IReadOnlyDictionary<FundSource, Heading> All = new Dictionary<FundSource, Heading>
    {
        [FundSource.Central] = new("中央", "central"),
        [FundSource.Provincial] = new("省级", "provincial"),
        [FundSource.City] = new("市（州）级", "city"),
        [FundSource.County] = new("县级", "county"),
        [FundSource.Township] = new("乡镇级", "township"),
        [FundSource.SelfRaised] = new("自筹", "self-raised"),
        [FundSource.Donated] = new("捐赠", "donated"),
        [FundSource.Other] = new("其他", "other"),
    };
}
