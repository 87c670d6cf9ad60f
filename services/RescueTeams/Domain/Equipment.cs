using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>One vehicle or vessel, or a number of equal pieces, from the receipt until the last piece is gone.</summary>
public sealed partial class Equipment : IStandsAtPlace
{
    private Equipment() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The place of the team, base or bureau that has it.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The team that has it; null: a base or the bureau.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>The base that has it; null: a team or the bureau.</summary>
    public Guid? BaseId { get; private set; }

    /// <summary>Decides the unit of the quantity: 辆, 台, 件, 艘, 套.</summary>
    public EquipmentClass Class { get; private set; }

    /// <summary>应急物资分类代码: 7 digits (GB/T 38565), the first 1 to 3.</summary>
    public string Category { get; private set; } = "";

    /// <summary>1 to 100 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>型号规格.</summary>
    public string? Model { get; private set; }

    /// <summary>Plate or serial number, unique; at most 50 characters.</summary>
    public string? Number { get; private set; }

    /// <summary>存放地点.</summary>
    public string? Location { get; private set; }

    /// <summary>购置, 调拨, 划转 or 捐赠.</summary>
    public EquipmentOrigin Origin { get; private set; }

    /// <summary>Number of pieces received; 1 for a vehicle or vessel.</summary>
    public int Quantity { get; private set; }

    /// <summary>Number of pieces not written off, lost or given away.</summary>
    public int Present { get; private set; }

    /// <summary>Number of the pieces present that are damaged and not repaired.</summary>
    public int OutOfUse { get; private set; }

    /// <summary>Yuan, for the whole quantity received.</summary>
    public decimal Value { get; private set; }

    /// <summary>The level or body that paid; null: not recorded.</summary>
    public FundSource? Fund { get; private set; }

    /// <summary>The investment in organizations that paid for it; null: none named.</summary>
    public Guid? InvestmentId { get; private set; }

    /// <summary>The purpose of money for which it counts; by default that of its class.</summary>
    public InvestmentPurpose Purpose { get; private set; }

    /// <summary>Business date of the receipt.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Last day for the next inspection (年检, 检测); null: none required.</summary>
    public DateOnly? InspectionDue { get; private set; }

    /// <summary>All steps since the receipt, the oldest first.</summary>
    public IReadOnlyList<EquipmentStep> History { get; private set; } = [];

    /// <summary>Class, quantity and date of the receipt as they were recorded before they were corrected, the first ones first.</summary>
    public IReadOnlyList<ReceiptCorrection> Corrections { get; private set; } = [];

    /// <summary>The places it belonged to before, if its place was merged or given another code, or it was handed over.</summary>
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
        keeper.RequireOn(on, "receivedOn");

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

    /// <summary>Corrects details; null if nothing that events contain has changed.</summary>
    public EquipmentChanged? Correct(EquipmentDetails details, DateOnly today)
    {
        RequirePresent();
        var was = Standing();
        Take(details);
        return was.Same(Standing()) ? null : ChangedEvent(EquipmentChange.Corrected, was, today);
    }

    /// <summary>The equipment as events describe it.</summary>
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

    /// <summary>The purpose of money for which equipment of a class counts by default.</summary>
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
        (Origin, Value, Fund, InvestmentId, InspectionDue) = (d.Origin, d.Value.WholeFen("value"), d.Fund, d.InvestmentId, d.InspectionDue);
        Purpose = d.Purpose ?? PurposeOf(Class);
    }
}

/// <summary>The holder of equipment: a team, a base, or (both null) the bureau of the place.</summary>
/// <param name="Since">First day of the team or base; null: the bureau, which is as old as its place.</param>
public sealed record EquipmentHolder(DivisionCode Division, Guid? TeamId, Guid? BaseId, DateOnly? Since)
{
    /// <summary>The bureau of a place.</summary>
    public static EquipmentHolder Bureau(DivisionCode place) => new(place, null, null, null);

    /// <summary>A team.</summary>
    public static EquipmentHolder Of(Team team) => new(team.Division, team.Id, null, team.EstablishedOn);

    /// <summary>A base.</summary>
    public static EquipmentHolder Of(RescueBase place) => new(place.Division, null, place.Id, place.PreparedOn);

    /// <summary>Refuses a day before the holder existed.</summary>
    public void RequireOn(DateOnly on, string field)
    {
        if (on < Since)
        {
            throw EquipmentErrors.BeforeHolder.At(field, on, Since);
        }
    }
}

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
