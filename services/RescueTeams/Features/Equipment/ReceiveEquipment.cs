using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>入库: receives equipment for a team, a base, or the bureau of the path's place.</summary>
public sealed record ReceiveEquipmentRequest(
    Guid? TeamId,
    Guid? BaseId,
    EquipmentClass Class,
    [property: Range(1, 1_000_000)] int Quantity,
    DateOnly ReceivedOn,
    [property: Required] EquipmentDetailsRequest Details
);

internal static class ReceiveEquipment
{
    public static async Task<Created<EquipmentView>> HandleAsync(
        ReceiveEquipmentRequest request,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var keeper = await db.KeeperOfAsync(scope, request.TeamId, request.BaseId, ct);
        var context = await EquipmentContext.LoadAsync(db, [keeper.Division], [request.Details.Number], clock.Today(), ct);
        var item = Take(context, keeper, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{item.Division}/equipment/{item.Id}", EquipmentView.Of(item));
    }

    /// <summary>The keeper receives equipment.</summary>
    public static Domain.Equipment Take(EquipmentContext context, EquipmentHolder keeper, ReceiveEquipmentRequest request)
    {
        context.RequireNumberFree(request.Details.Number, except: null);
        context.RequirePlaceOn(keeper.Division, request.ReceivedOn, "receivedOn");
        var (item, received) = Domain.Equipment.Receive(
            keeper,
            request.Class,
            request.Quantity,
            request.Details.Of(),
            request.ReceivedOn,
            context.Today
        );
        context.Received(item, received);
        return item;
    }
}
