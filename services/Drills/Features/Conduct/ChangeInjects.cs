using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Drills.Features.Drills;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Drills.Features.Conduct;

/// <summary>情景注入, all of them as they are to be.</summary>
public sealed record ChangeInjectsRequest([property: Required, Length(0, 100)] IReadOnlyList<InjectRequest> Injects);

/// <summary>A message to the players.</summary>
/// <param name="Minute">Minutes after the beginning.</param>
/// <param name="To">The recipients; left out: all.</param>
/// <param name="Actions">Numbers of the plan's actions it calls for; their time runs from it.</param>
public sealed record InjectRequest(
    [property: Range(0, 10_000)] int Minute,
    [property: Required, StringLength(1_000, MinimumLength = 2)] string Text,
    [property: StringLength(100)] string? To,
    [property: Length(0, 50)] IReadOnlyList<string>? Actions
);

internal static class ChangeInjects
{
    public static async Task<Ok<DrillView>> HandleAsync(
        [AsParameters] RecordStep step,
        ChangeInjectsRequest request,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        drill.SetInjects(request.Injects.Select(i => new Inject(0, i.Minute, i.Text.Trim(), i.To?.Trim(), i.Actions ?? [])));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }
}
