using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Papers;

/// <summary>印制: copies came from the printer.</summary>
/// <param name="On">Today if left out.</param>
public sealed record PrintHandbookRequest(
    [property: Range(1, 1000000)] int Copies,
    [property: StringLength(100)] string? Printer,
    DateOnly? On
);

internal static class PrintHandbook
{
    public static async Task<Ok<HandbookView>> HandleAsync(
        [AsParameters] RecordStep step,
        PrintHandbookRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var handbook = await step.OnAsync(db.Handbooks, ct);
        var on = BusinessDate.Past(request.On, clock, PaperErrors.NotYet);
        await db.RequirePlaceOnAsync(handbook.Division, handbook.Moves, on, "on", ct);
        db.Publish(handbook.Print(new(on, request.Copies, request.Printer)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(HandbookView.Of(handbook));
    }
}
