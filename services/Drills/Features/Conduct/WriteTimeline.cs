using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Drills.Features.Conduct;

/// <summary>Something that happened during the drill.</summary>
/// <param name="At">Now if left out.</param>
/// <param name="Inject">Number of the inject that was given then.</param>
/// <param name="Action">Number of the plan's action that was done then.</param>
public sealed record TimelineEntryRequest(
    DateTimeOffset? At,
    [property: Required, StringLength(1_000, MinimumLength = 1)] string Text,
    int? Inject,
    [property: StringLength(20)] string? Action
);

/// <summary>What happened, in any order; many people may write at once.</summary>
public sealed record WriteTimelineRequest([property: Required, Length(1, 500)] IReadOnlyList<TimelineEntryRequest> Entries);

/// <summary>An entry of the timeline as the API shows it.</summary>
public sealed record TimelineEntryView(Guid Id, DateTimeOffset At, string Text, int? Inject, string? Action, string By)
{
    internal static TimelineEntryView Of(TimelineEntry e) =>
        new(e.Id, e.At.ToOffset(BusinessTime.Offset), e.Text, e.Inject, e.Action, e.By);
}

internal static class WriteTimeline
{
    public static async Task<Ok<Page<TimelineEntryView>>> HandleAsync(
        [AsParameters] RecordStep step,
        WriteTimelineRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills.AsNoTracking(), ct);
        var entries = request
            .Entries.Select(e =>
                TimelineEntry.Of(
                    drill,
                    BusinessTime.Past(e.At, clock.GetUtcNow(), DrillErrors.NotYet),
                    e.Text.Trim(),
                    e.Inject,
                    e.Action?.Trim(),
                    step.Scope.Caller.Subject
                )
            )
            .ToList();
        db.AddRange(entries);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(Page.Whole(entries.Select(TimelineEntryView.Of)));
    }

    /// <summary>The complete timeline, in the order of time.</summary>
    public static async Task<Ok<Page<TimelineEntryView>>> ListAsync(Guid id, Scope scope, DrillsDb db, CancellationToken ct)
    {
        await db.Drills.AsNoTracking().RequireAsync(scope, id, ct);
        var entries = await db.Timeline.AsNoTracking().Where(e => e.DrillId == id).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(ct);
        return TypedResults.Ok(Page.Whole(entries.Select(TimelineEntryView.Of)));
    }
}
