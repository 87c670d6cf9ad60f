using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using RescueTeams.Data;

namespace RescueTeams.Features.Equipment;

/// <summary>入库: equipment came to a team, a base, or the bureau of the path's place.</summary>
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
        await db.RequireNumberFreeAsync(request.Details.Number, null, ct);
        var (item, received) = Domain.Equipment.Receive(
            keeper,
            request.Class,
            request.Quantity,
            request.Details.Of(),
            request.ReceivedOn,
            clock.Today()
        );
        db.Add(item);
        db.Publish(received);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{item.Division}/equipment/{item.Id}", EquipmentView.Of(item));
    }
}
