using Platform.Core;
using Platform.Core.Events;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>Equipment as the API shows it.</summary>
/// <param name="Unit">辆, 台, 件, 艘 or 套.</param>
/// <param name="Quantity">Received.</param>
/// <param name="Present">Still present.</param>
/// <param name="OutOfUse">Of those present, waiting for repair.</param>
/// <param name="Value">Yuan, of the total quantity received.</param>
/// <param name="Label">The text of its label and its QR code.</param>
/// <param name="Version">For If-Match.</param>
public sealed record EquipmentView(
    Guid Id,
    DivisionCode Division,
    Guid? TeamId,
    Guid? BaseId,
    EquipmentClass Class,
    string Unit,
    string Category,
    string Name,
    string? Model,
    string? Number,
    string? Location,
    EquipmentOrigin Origin,
    int Quantity,
    int Present,
    int OutOfUse,
    decimal Value,
    FundSource? Fund,
    Guid? InvestmentId,
    InvestmentPurpose Purpose,
    DateOnly ReceivedOn,
    DateOnly? InspectionDue,
    IReadOnlyList<EquipmentStep> History,
    IReadOnlyList<ReceiptCorrection> Corrections,
    string Label,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static EquipmentView Of(Domain.Equipment e) =>
        new(
            e.Id,
            e.Division,
            e.TeamId,
            e.BaseId,
            e.Class,
            UnitOf(e.Class),
            e.Category,
            e.Name,
            e.Model,
            e.Number,
            e.Location,
            e.Origin,
            e.Quantity,
            e.Present,
            e.OutOfUse,
            e.Value,
            e.Fund,
            e.InvestmentId,
            e.Purpose,
            e.ReceivedOn,
            e.InspectionDue,
            e.History,
            e.Corrections,
            LabelOf(e),
            e.Version,
            e.UpdatedAt
        );

    internal static string UnitOf(EquipmentClass @class) =>
        @class switch
        {
            EquipmentClass.Vehicle => "辆",
            EquipmentClass.Machine => "台",
            EquipmentClass.Vessel => "艘",
            EquipmentClass.Kit => "套",
            _ => "件",
        };

    // A page of the gateway: a person who scans the code signs in and sees the record, if permitted.
    internal static string LabelOf(Domain.Equipment e) => $"/records/{e.Division}/equipment/{e.Id}";
}
