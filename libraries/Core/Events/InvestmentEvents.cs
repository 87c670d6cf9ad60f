namespace Platform.Core.Events;

/// <summary>用途: what an investment buys or builds.</summary>
public enum InvestmentPurpose
{
    /// <summary>车辆、机械.</summary>
    VehiclesMachines,

    /// <summary>消防救援器材.</summary>
    Gear,

    /// <summary>救援船艇.</summary>
    Boat,

    /// <summary>信息化平台.</summary>
    ItPlatform,

    /// <summary>监控中心.</summary>
    MonitorCentre,

    /// <summary>救援基地.</summary>
    Base,

    /// <summary>培训.</summary>
    Training,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>资金来源: whose budget an investment is paid from.</summary>
public enum FundSource
{
    /// <summary>中央.</summary>
    Central,

    /// <summary>省级.</summary>
    Provincial,

    /// <summary>市（州）级.</summary>
    City,

    /// <summary>县级.</summary>
    County,

    /// <summary>乡镇级.</summary>
    Township,

    /// <summary>自筹.</summary>
    SelfRaised,

    /// <summary>捐赠.</summary>
    Donated,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>The change to an investment.</summary>
public enum InvestmentChange
{
    /// <summary>立项: it was planned.</summary>
    Planned,

    /// <summary>开工: it is under way.</summary>
    Started,

    /// <summary>建成: it is completed.</summary>
    Completed,

    /// <summary>投入使用: it is in use.</summary>
    PutToUse,

    /// <summary>取消.</summary>
    Cancelled,

    /// <summary>付款.</summary>
    Paid,

    /// <summary>冲销: a payment was recorded by mistake.</summary>
    PaymentStruck,

    /// <summary>更正: name, purpose, source, budget or the date of a step was recorded wrongly.</summary>
    Corrected,

    /// <summary>Its place has another code.</summary>
    Moved,
}

/// <summary>A payment that counts. Money is exact, in yuan with two decimals.</summary>
public sealed record InvestmentPayment(Guid PaymentId, DateOnly On, decimal Amount);

/// <summary>The investment belonged to <paramref name="From"/> until the day.</summary>
public sealed record InvestmentMove(DivisionCode From, DateOnly On);

/// <summary>The state of an investment (资金投入) at one moment.</summary>
/// <param name="Division">The place that pays, by the code it has now; the place on an earlier day follows from
/// <paramref name="Moves"/>.</param>
/// <param name="Budget">Yuan.</param>
/// <param name="Payments">The payments that count, without the struck ones.</param>
public sealed record InvestmentStanding(
    DivisionCode Division,
    IReadOnlyList<InvestmentMove> Moves,
    InvestmentPurpose Purpose,
    FundSource Source,
    string Name,
    decimal Budget,
    DateOnly PlannedOn,
    DateOnly? StartedOn,
    DateOnly? CompletedOn,
    DateOnly? InUseOn,
    DateOnly? CancelledOn,
    IReadOnlyList<InvestmentPayment> Payments
);

/// <summary>
/// An investment changed. The event holds the state before and after, so that a consumer that counts subtracts the one and adds the other:
/// a correction needs no event of its own, and the order of arrival does not matter.
/// </summary>
/// <param name="Was">Null when it was planned.</param>
/// <param name="On">Business date of the change; for a correction or a strike the day it was made.</param>
public sealed record InvestmentChanged(
    Guid InvestmentId,
    InvestmentChange Change,
    InvestmentStanding? Was,
    InvestmentStanding Now,
    DateOnly On
) : PlatformEvent;
