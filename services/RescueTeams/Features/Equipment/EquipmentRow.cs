using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>One line of the register of equipment.</summary>
internal sealed class EquipmentRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    /// <summary>Needed only if the place has several teams; a dash: the bureau's own.</summary>
    public string? Team { get; set; }

    public EquipmentClass? Class { get; set; }

    public string? Category { get; set; }

    public string? Name { get; set; }

    public string? Model { get; set; }

    public string? Number { get; set; }

    public int? Quantity { get; set; }

    public string? Location { get; set; }

    public EquipmentOrigin? Origin { get; set; }

    public decimal? Value { get; set; }

    public FundSource? Fund { get; set; }

    public string? InvestmentId { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    public DateOnly? InspectionDue { get; set; }

    internal static EquipmentRow Of(EquipmentView e, string? team) =>
        new()
        {
            Division = e.Division,
            Team = team ?? "-",
            Class = e.Class,
            Category = e.Category,
            Name = e.Name,
            Model = e.Model,
            Number = e.Number,
            Quantity = e.Quantity,
            Location = e.Location,
            Origin = e.Origin,
            Value = e.Value,
            Fund = e.Fund,
            InvestmentId = e.InvestmentId?.ToString(),
            ReceivedOn = e.ReceivedOn,
            InspectionDue = e.InspectionDue,
        };

    /// <summary>What a blank cell clears of equipment; model and number, by which it is found, are among it for a sheet without these
    /// columns.</summary>
    internal static EquipmentRow Clearable(Domain.Equipment e) =>
        new()
        {
            Model = e.Model,
            Number = e.Number,
            Location = e.Location,
            Fund = e.Fund,
            InvestmentId = e.InvestmentId?.ToString(),
            InspectionDue = e.InspectionDue,
        };

    /// <summary>The row as a receipt by the holder.</summary>
    internal ReceiveEquipmentRequest Receive(EquipmentHolder keeper) =>
        new(keeper.TeamId, keeper.BaseId, Class!.Value, Quantity!.Value, ReceivedOn!.Value, Details(purpose: null));

    /// <summary>What the row says of equipment that is known; its purpose, which the sheet does not hold, stays.</summary>
    internal EquipmentDetailsRequest Correct(Domain.Equipment known) => Details(known.Purpose);

    private EquipmentDetailsRequest Details(InvestmentPurpose? purpose) =>
        new(Category!, Name!, Model, Number, Location, Origin!.Value, Value!.Value, Fund, Investment(), purpose, InspectionDue);

    private Guid? Investment() =>
        InvestmentId is null ? null
        : Guid.TryParse(InvestmentId, out var id) ? id
        : throw CoreErrors.Unknown.At(nameof(InvestmentId), InvestmentId);
}
