using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>A change to equipment.</summary>
/// <param name="Quantity">The pieces concerned; by default all that are present.</param>
/// <param name="Cost">Of a repair, in yuan.</param>
public sealed record EquipmentStepRequest(
    DateOnly On,
    [property: Range(1, 1_000_000)] int? Quantity,
    [property: StringLength(200)] string? Note,
    [property: Range(0.0, 1e11)] decimal? Cost
);

internal static class LoseEquipment
{
    public static Task<Ok<EquipmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        EquipmentStepRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.DoneAsync(step, (item, today) => item.TakeAway(request.Of(EquipmentChange.Lost, item.Present), today), clock, ct);
}

internal static class ScrapEquipment
{
    public static Task<Ok<EquipmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        EquipmentStepRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.DoneAsync(step, (item, today) => item.TakeAway(request.Of(EquipmentChange.Scrapped, item.Present), today), clock, ct);
}

internal static class UseUpEquipment
{
    public static Task<Ok<EquipmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        EquipmentStepRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.DoneAsync(step, (item, today) => item.TakeAway(request.Of(EquipmentChange.UsedUp, item.Present), today), clock, ct);
}

internal static class DamageEquipment
{
    public static Task<Ok<EquipmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        EquipmentStepRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.DoneAsync(step, (item, today) => item.Damage(request.Of(EquipmentChange.Damaged, item.Usable), today), clock, ct);
}

internal static class RepairEquipment
{
    public static Task<Ok<EquipmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        EquipmentStepRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.DoneAsync(step, (item, today) => item.Repair(request.Of(EquipmentChange.Repaired, item.OutOfUse), today), clock, ct);
}

internal static class StepsOnEquipment
{
    public static EquipmentStep Of(this EquipmentStepRequest request, EquipmentChange change, int all) =>
        new(change, request.On, request.Quantity ?? all, request.Note, request.Cost);

    public static async Task<Ok<EquipmentView>> DoneAsync(
        this RescueTeamsDb db,
        RecordStep step,
        Func<Domain.Equipment, DateOnly, EquipmentChanged> happen,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var item = await step.OnAsync(db.Equipment, ct);
        db.Publish(happen(item, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(EquipmentView.Of(item));
    }
}
