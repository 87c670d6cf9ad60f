namespace Platform.Core.Events;

/// <summary>The class of a piece of equipment, which also decides its unit.</summary>
public enum EquipmentClass
{
    /// <summary>车辆（辆）.</summary>
    Vehicle,

    /// <summary>机械（台）.</summary>
    Machine,

    /// <summary>消防救援器材（件）.</summary>
    Gear,

    /// <summary>救援船艇（艘）.</summary>
    Vessel,

    /// <summary>单兵装备（套）.</summary>
    Kit,
}

/// <summary>How equipment was acquired.</summary>
public enum EquipmentOrigin
{
    /// <summary>购置.</summary>
    Purchased,

    /// <summary>调拨.</summary>
    Allocated,

    /// <summary>划转 together with a station's premises and people.</summary>
    Transferred,

    /// <summary>捐赠.</summary>
    Donated,
}

/// <summary>The change to equipment.</summary>
public enum EquipmentChange
{
    /// <summary>入库.</summary>
    Received,

    /// <summary>Another team or base has it.</summary>
    HandedOver,

    /// <summary>丢失.</summary>
    Lost,

    /// <summary>损坏, out of use until repaired.</summary>
    Damaged,

    /// <summary>修复.</summary>
    Repaired,

    /// <summary>报废.</summary>
    Scrapped,

    /// <summary>消耗.</summary>
    UsedUp,

    /// <summary>检验.</summary>
    Inspected,

    /// <summary>Name, value, money or another detail was recorded wrongly.</summary>
    Corrected,

    /// <summary>Its place has another code.</summary>
    Moved,
}

/// <summary>Pieces that no longer exist from a day on.</summary>
/// <param name="Change">Lost, scrapped or used up.</param>
public sealed record EquipmentGone(DateOnly On, EquipmentChange Change, int Quantity);

/// <summary>The state of one item of equipment: a single vehicle, or a number of pieces of one sort.</summary>
/// <param name="Division">Where it is kept, by the code that place has now.</param>
/// <param name="Moves">Where it was kept before it was handed over or its place re-coded.</param>
/// <param name="TeamId">The team that has it; null: it belongs to the bureau or a base.</param>
/// <param name="Category">7 digits of GB/T 38565.</param>
/// <param name="Quantity">Received, in the unit of its class.</param>
/// <param name="OutOfUse">Pieces damaged and not yet repaired.</param>
/// <param name="Value">Yuan, of the total quantity received.</param>
/// <param name="Fund">The source of the money; null if it cost none.</param>
/// <param name="InvestmentId">The investment in organizations that paid for it; null if unknown.</param>
/// <param name="Purpose">The purpose it counts for.</param>
public sealed record EquipmentStanding(
    DivisionCode Division,
    IReadOnlyList<PastPlace> Moves,
    Guid? TeamId,
    Guid? BaseId,
    EquipmentClass Class,
    string Category,
    string Name,
    EquipmentOrigin Origin,
    int Quantity,
    int OutOfUse,
    decimal Value,
    FundSource? Fund,
    Guid? InvestmentId,
    InvestmentPurpose Purpose,
    DateOnly ReceivedOn,
    IReadOnlyList<EquipmentGone> Gone
);

/// <summary>A piece of equipment changed; <see cref="TeamChanged"/> explains the state before and after.</summary>
/// <param name="Was">Null when it was received.</param>
public sealed record EquipmentChanged(Guid EquipmentId, EquipmentChange Change, EquipmentStanding? Was, EquipmentStanding Now, DateOnly On)
    : PlatformEvent;

/// <summary>The purpose of a base.</summary>
public enum BaseKind
{
    /// <summary>水域救援基地.</summary>
    WaterRescue,

    /// <summary>综合救援基地.</summary>
    Comprehensive,

    /// <summary>森林草原灭火基地.</summary>
    ForestFire,

    /// <summary>训练基地.</summary>
    Training,

    /// <summary>物资储备库.</summary>
    Depot,
}

/// <summary>The change to a base.</summary>
public enum BaseChange
{
    /// <summary>筹备.</summary>
    Prepared,

    /// <summary>开工建设.</summary>
    Started,

    /// <summary>投入使用.</summary>
    PutToUse,

    /// <summary>停用 or 取消.</summary>
    Closed,

    /// <summary>Name, kind or another detail was recorded wrongly.</summary>
    Corrected,

    /// <summary>Its place has another code.</summary>
    Moved,
}

/// <summary>The state of a rescue base. Its phase on a day follows from its dates: in preparation, under construction, in use,
/// closed.</summary>
/// <param name="InvestmentId">The investment in organizations that pays for it; null if none yet.</param>
public sealed record BaseStanding(
    DivisionCode Division,
    IReadOnlyList<PastPlace> Moves,
    BaseKind Kind,
    string Name,
    Guid? InvestmentId,
    DateOnly PreparedOn,
    DateOnly? StartedOn,
    DateOnly? InUseOn,
    DateOnly? ClosedOn
);

/// <summary>A base changed; <see cref="TeamChanged"/> explains the state before and after.</summary>
/// <param name="Was">Null when its preparation began.</param>
public sealed record BaseChanged(Guid BaseId, BaseChange Change, BaseStanding? Was, BaseStanding Now, DateOnly On) : PlatformEvent;
