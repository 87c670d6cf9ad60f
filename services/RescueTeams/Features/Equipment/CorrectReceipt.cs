using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using RescueTeams.Data;

namespace RescueTeams.Features.Equipment;

/// <summary>Class, quantity and date of the receipt as they should have been recorded.</summary>
/// <param name="Class">Vehicles and vessels are recorded one by one.</param>
/// <param name="Quantity">Pieces received; not fewer than those written off since.</param>
/// <param name="ReceivedOn">The day of the receipt.</param>
/// <param name="Reason">Why it was wrong; kept with the record.</param>
public sealed record CorrectReceiptRequest(
    EquipmentClass Class,
    [property: Range(1, 1_000_000)] int Quantity,
    DateOnly ReceivedOn,
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason
);

internal static class CorrectReceipt
{
    public static async Task<Ok<EquipmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        CorrectReceiptRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var item = await step.OnAsync(db.Equipment, ct);
        await db.RequirePlaceOnAsync(item.Division, item.Moves, request.ReceivedOn, "receivedOn", ct);
        var by = step.Scope.ActedNow(clock, request.Reason);
        db.Publish(item.CorrectReceipt(request.Class, request.Quantity, request.ReceivedOn, by, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(EquipmentView.Of(item));
    }
}
