using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;

namespace RescueTeams.Features.Equipment;

internal static class CorrectEquipment
{
    public static async Task<Ok<EquipmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        EquipmentDetailsRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var item = await step.OnAsync(db.Equipment, ct);
        await db.RequireNumberFreeAsync(request.Number, item.Id, ct);
        if (item.Correct(request.Of(), clock.Today()) is { } corrected)
        {
            db.Publish(corrected);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(EquipmentView.Of(item));
    }
}
