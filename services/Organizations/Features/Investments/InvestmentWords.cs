using Platform.Core.Events;
using Platform.Registers;

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

    public static readonly Dictionary<FundSource, Heading> Sources = Heading.Of<FundSource>(s => s.Word());
}
