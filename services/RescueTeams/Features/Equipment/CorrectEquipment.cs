using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
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
        Take(await EquipmentContext.LoadAsync(db, [], [request.Number], clock.Today(), ct), item, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(EquipmentView.Of(item));
    }

    /// <summary>Corrects the details; returns whether any of them differs from before.</summary>
    public static bool Take(EquipmentContext context, Domain.Equipment item, EquipmentDetailsRequest request)
    {
        context.RequireNumberFree(request.Number, except: item.Id);
        var was = Unpublished(item);
        var corrected = item.Correct(request.Of(), context.Today);
        if (corrected is not null)
        {
            context.Corrected(corrected);
        }

        return corrected is not null || was != Unpublished(item);
    }

    // What events do not contain of the equipment.
    private static (string? Model, string? Number, string? Location, DateOnly? InspectionDue) Unpublished(Domain.Equipment item) =>
        (item.Model, item.Number, item.Location, item.InspectionDue);
}
