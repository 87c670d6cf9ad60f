using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>One vehicle or vessel, or so many pieces of one sort, from the day it came to the day nothing of it is left.</summary>
public sealed partial class Equipment : IStandsAtPlace
{
    private Equipment() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Where it is kept: the team's or base's place, or the bureau's.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public Guid? TeamId { get; private set; }

    public Guid? BaseId { get; private set; }

    public EquipmentClass Class { get; private set; }

    /// <summary>7 digits of GB/T 38565.</summary>
    public string Category { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>型号规格.</summary>
    public string? Model { get; private set; }

    /// <summary>Plate or serial number; one thing alone has it.</summary>
    public string? Number { get; private set; }

    /// <summary>存放地点.</summary>
    public string? Location { get; private set; }

    public EquipmentOrigin Origin { get; private set; }

    /// <summary>Received.</summary>
    public int Quantity { get; private set; }

    /// <summary>Still there.</summary>
    public int Present { get; private set; }

    /// <summary>Of those present, damaged and not yet repaired.</summary>
    public int OutOfUse { get; private set; }

    /// <summary>Yuan, of the total quantity received.</summary>
    public decimal Value { get; private set; }

    public FundSource? Fund { get; private set; }

    /// <summary>The investment of organizations that paid it.</summary>
    public Guid? InvestmentId { get; private set; }

    /// <summary>The purpose it counts for.</summary>
    public InvestmentPurpose Purpose { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The next inspection (年检, 检测) is due by this day.</summary>
    public DateOnly? InspectionDue { get; private set; }

    /// <summary>Everything done to it since, oldest first.</summary>
    public IReadOnlyList<EquipmentStep> History { get; private set; } = [];

    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>入库.</summary>
    public static (Equipment Equipment, EquipmentChanged Event) Receive(
        EquipmentHolder keeper,
        EquipmentClass @class,
        int quantity,
        EquipmentDetails details,
        DateOnly on,
        DateOnly today
    )
    {
        if (@class is EquipmentClass.Vehicle or EquipmentClass.Vessel && quantity != 1)
        {
            throw EquipmentErrors.SingleOnly.At("quantity");
        }

        on.Happened(today, TeamErrors.InFuture, "receivedOn");

        var item = new Equipment
        {
            Division = keeper.Division,
            TeamId = keeper.TeamId,
            BaseId = keeper.BaseId,
            Class = @class,
            Quantity = quantity,
            Present = quantity,
            ReceivedOn = on,
        };
        item.Take(details);
        return (item, item.ChangedEvent(EquipmentChange.Received, null, on));
    }

    /// <summary>Corrects details; null if nothing changed that events contain.</summary>
    public EquipmentChanged? Correct(EquipmentDetails details, DateOnly today)
    {
        RequirePresent();
        var was = Standing();
        Take(details);
        return was.Same(Standing()) ? null : ChangedEvent(EquipmentChange.Corrected, was, today);
    }

    /// <summary>What events contain of it.</summary>
    public EquipmentStanding Standing() =>
        new(
            Division,
            Moves,
            TeamId,
            BaseId,
            Class,
            Category,
            Name,
            Origin,
            Quantity,
            OutOfUse,
            Value,
            Fund,
            InvestmentId,
            Purpose,
            ReceivedOn,
            [.. History.Where(h => h.TakesAway).Select(h => new EquipmentGone(h.On, h.Change, h.Quantity))]
        );

    /// <summary>The purpose equipment of a class counts for.</summary>
    public static InvestmentPurpose PurposeOf(EquipmentClass @class) =>
        @class switch
        {
            EquipmentClass.Vehicle or EquipmentClass.Machine => InvestmentPurpose.VehiclesMachines,
            EquipmentClass.Vessel => InvestmentPurpose.Boat,
            _ => InvestmentPurpose.Gear,
        };

    private EquipmentChanged ChangedEvent(EquipmentChange change, EquipmentStanding? was, DateOnly on) =>
        new(Id, change, was, Standing(), on) { Division = Division };

    private void Take(EquipmentDetails d)
    {
        if (d.Category.Length != 7 || d.Category[0] is < '1' or > '3' || !d.Category.All(char.IsAsciiDigit))
        {
            throw EquipmentErrors.CategoryWrong.At("category");
        }

        (Category, Name, Model, Number, Location) = (d.Category, d.Name.Trim(), d.Model, d.Number, d.Location);
        (Origin, Value, Fund, InvestmentId, InspectionDue) = (d.Origin, d.Value, d.Fund, d.InvestmentId, d.InspectionDue);
        Purpose = d.Purpose ?? PurposeOf(Class);
    }
}

/// <summary>Who has equipment: a team, a base, or (both null) the bureau of the place.</summary>
public sealed record EquipmentHolder(DivisionCode Division, Guid? TeamId, Guid? BaseId);

/// <summary>The details of equipment that can be corrected.</summary>
public sealed record EquipmentDetails(
    string Category,
    string Name,
    string? Model,
    string? Number,
    string? Location,
    EquipmentOrigin Origin,
    decimal Value,
    FundSource? Fund,
    Guid? InvestmentId,
    InvestmentPurpose? Purpose,
    DateOnly? InspectionDue
);
