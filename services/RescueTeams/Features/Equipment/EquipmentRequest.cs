using System.ComponentModel.DataAnnotations;
using Platform.Core.Events;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>The details of equipment that can be corrected.</summary>
/// <param name="Category">7 digits of GB/T 38565.</param>
/// <param name="Number">Plate or serial number.</param>
/// <param name="Value">Yuan, of the total quantity.</param>
/// <param name="InvestmentId">The investment in organizations that paid for it.</param>
/// <param name="Purpose">The purpose it counts for; by default the usual one of its class.</param>
/// <param name="InspectionDue">The next inspection is due by this day.</param>
public sealed record EquipmentDetailsRequest(
    [property: Required, StringLength(20)] string Category,
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    [property: StringLength(100)] string? Model,
    [property: StringLength(50)] string? Number,
    [property: StringLength(100)] string? Location,
    EquipmentOrigin Origin,
    [property: Range(0.0, 1e11)] decimal Value,
    FundSource? Fund,
    Guid? InvestmentId,
    InvestmentPurpose? Purpose,
    DateOnly? InspectionDue
)
{
    internal EquipmentDetails Of() =>
        new(Category, Name, Model, Number, Location, Origin, Value, Fund, InvestmentId, Purpose, InspectionDue);
}
