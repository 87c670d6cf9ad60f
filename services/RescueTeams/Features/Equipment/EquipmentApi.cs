using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace RescueTeams.Features.Equipment;

/// <summary>装备器材车船 of teams, bases and bureaus, with its cost and history.</summary>
internal static class EquipmentApi
{
    public static void MapEquipment(this IEndpointRouteBuilder app)
    {
        var equipment = app.MapCollection("equipment");
        equipment.MapGet("/", ListEquipment.HandleAsync).WithName(nameof(ListEquipment));
        equipment.MapPost("/", ReceiveEquipment.HandleAsync).WithName(nameof(ReceiveEquipment)).For(Roles.VillageAndAbove);
        equipment.MapGet("/sums", SumEquipment.HandleAsync).WithName(nameof(SumEquipment));
        equipment.MapGet("/labels", PrintLabels.HandleAsync).WithName(nameof(PrintLabels)).Produces<string>(200, "text/html");
        equipment.MapRegister<EquipmentRegister, EquipmentRow, ListEquipmentRequest>("Equipment", Roles.TownshipAndAbove);
        equipment.MapGet("/{id:guid}", GetEquipment.HandleAsync).WithName(nameof(GetEquipment));
        equipment.MapPut("/{id:guid}", CorrectEquipment.HandleAsync).WithName(nameof(CorrectEquipment)).For(Roles.TownshipAndAbove);
        equipment
            .MapPost("/{id:guid}/hand-over", HandOverEquipment.HandleAsync)
            .WithName(nameof(HandOverEquipment))
            .For(Roles.TownshipAndAbove);
        equipment
            .MapPost("/{id:guid}/correct-receipt", CorrectReceipt.HandleAsync)
            .WithName(nameof(CorrectReceipt))
            .For(Roles.TownshipAndAbove);
        equipment.MapPost("/{id:guid}/lose", LoseEquipment.HandleAsync).WithName(nameof(LoseEquipment)).For(Roles.VillageAndAbove);
        equipment.MapPost("/{id:guid}/damage", DamageEquipment.HandleAsync).WithName(nameof(DamageEquipment)).For(Roles.VillageAndAbove);
        equipment.MapPost("/{id:guid}/repair", RepairEquipment.HandleAsync).WithName(nameof(RepairEquipment)).For(Roles.VillageAndAbove);
        equipment
            .MapPost("/{id:guid}/scrap", ScrapEquipment.HandleAsync)
            .WithName(nameof(ScrapEquipment))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        equipment.MapPost("/{id:guid}/use-up", UseUpEquipment.HandleAsync).WithName(nameof(UseUpEquipment)).For(Roles.VillageAndAbove);
        equipment.MapPost("/{id:guid}/inspect", InspectEquipment.HandleAsync).WithName(nameof(InspectEquipment)).For(Roles.VillageAndAbove);
    }
}
