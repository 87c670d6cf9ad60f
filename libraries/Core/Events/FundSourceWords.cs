namespace Platform.Core.Events;

/// <summary>Where money comes from, as people say it.</summary>
public static class FundSourceWords
{
    /// <summary>The word in Chinese and English, as people read it.</summary>
    public static StateWord Word(this FundSource source) =>
        source switch
        {
            FundSource.Central => new("中央", "central"),
            FundSource.Provincial => new("省级", "provincial"),
            FundSource.City => new("市（州）级", "city"),
            FundSource.County => new("县级", "county"),
            FundSource.Township => new("乡镇级", "township"),
            FundSource.SelfRaised => new("自筹", "self-raised"),
            FundSource.Donated => new("捐赠", "donated"),
            _ => new("其他", "other"),
        };
}
