using Platform.Core.Events;
using Platform.ServiceDefaults.Registers;

namespace Organizations.Features.Investments;

/// <summary>Purposes and sources as registers write them.</summary>
internal static class InvestmentWords
{
    public static readonly Dictionary<InvestmentPurpose, Heading> Purposes = new()
    {
        [InvestmentPurpose.VehiclesMachines] = new("车辆机械", "vehicles and machines"),
        [InvestmentPurpose.Gear] = new("消防救援器材", "fire and rescue gear"),
        [InvestmentPurpose.Boat] = new("救援船艇", "rescue boat"),
        [InvestmentPurpose.ItPlatform] = new("信息化平台", "IT platform"),
        [InvestmentPurpose.MonitorCentre] = new("监控中心", "monitoring centre"),
        [InvestmentPurpose.Base] = new("救援基地", "rescue base"),
        [InvestmentPurpose.Training] = new("培训", "training"),
        [InvestmentPurpose.Other] = new("其他", "other"),
    };

    public static readonly Dictionary<FundSource, Heading> Sources = new()
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
