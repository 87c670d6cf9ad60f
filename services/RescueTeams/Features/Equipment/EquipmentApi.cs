using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace RescueTeams.Features.Equipment;

/// <summary>装备器材车船: what teams, bases and bureaus have, what it cost and what became of it.</summary>
internal static class EquipmentApi
{
    public static void MapEquipment(this IEndpointRouteBuilder app)
    {
        var equipment = app.MapCollection("equipment");
        equipment.MapGet("/", ListEquipment.Handle).WithName(nameof(ListEquipment));
        equipment.MapPost("/", ReceiveEquipment.Handle).WithName(nameof(ReceiveEquipment)).For(Roles.VillageAndAbove);
        equipment.MapGet("/sums", SumEquipment.Handle).WithName(nameof(SumEquipment));
        equipment.MapGet("/labels", PrintLabels.Handle).WithName(nameof(PrintLabels)).Produces<string>(200, "text/html");
        equipment.MapRegister<EquipmentRegister, EquipmentRow>("Equipment", Roles.TownshipAndAbove);
        equipment.MapGet("/{id:guid}", GetEquipment.Handle).WithName(nameof(GetEquipment));
        equipment.MapPut("/{id:guid}", CorrectEquipment.Handle).WithName(nameof(CorrectEquipment)).For(Roles.TownshipAndAbove);
        equipment.MapPost("/{id:guid}/hand-over", HandOverEquipment.Handle).WithName(nameof(HandOverEquipment)).For(Roles.TownshipAndAbove);
        equipment.MapPost("/{id:guid}/lose", LoseEquipment.Handle).WithName(nameof(LoseEquipment)).For(Roles.VillageAndAbove);
        equipment.MapPost("/{id:guid}/damage", DamageEquipment.Handle).WithName(nameof(DamageEquipment)).For(Roles.VillageAndAbove);
        equipment.MapPost("/{id:guid}/repair", RepairEquipment.Handle).WithName(nameof(RepairEquipment)).For(Roles.VillageAndAbove);
        equipment.MapPost("/{id:guid}/scrap", ScrapEquipment.Handle).WithName(nameof(ScrapEquipment)).For(Roles.TownshipAndAbove);
        equipment.MapPost("/{id:guid}/use-up", UseUpEquipment.Handle).WithName(nameof(UseUpEquipment)).For(Roles.VillageAndAbove);
        equipment.MapPost("/{id:guid}/inspect", InspectEquipment.Handle).WithName(nameof(InspectEquipment)).For(Roles.VillageAndAbove);
    }
}
