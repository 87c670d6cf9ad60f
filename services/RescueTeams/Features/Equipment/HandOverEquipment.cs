using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core.Events;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>调拨: another team or base of the path's place has it from then on; if neither is given, the bureau of the place.</summary>
public sealed record HandOverEquipmentRequest(Guid? TeamId, Guid? BaseId, DateOnly On, [property: StringLength(200)] string? Note);

internal static class HandOverEquipment
{
    public static async Task<Ok<EquipmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        HandOverEquipmentRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var keeper = await db.KeeperOfAsync(step.Scope, request.TeamId, request.BaseId, ct);
        return await db.DoneAsync(
            step,
            (item, today) =>
                item.HandOver(keeper, new EquipmentStep(EquipmentChange.HandedOver, request.On, item.Present, request.Note, null), today),
            clock,
            ct
        );
    }
}
