using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using Platform.Records.Files;

namespace Organizations.Features.Milestones;

/// <summary>A step that was taken.</summary>
/// <param name="County">For a pilot, and only for it: the pilot county. The pilot is recorded at the city and belongs to the
/// county.</param>
/// <param name="Places">Places visited or surveyed, as people name them.</param>
/// <param name="FileIds">Photos, minutes, reports, uploaded at the same division.</param>
public sealed record ReachMilestoneRequest(
    MilestoneKind Kind,
    [property: Required, StringLength(200, MinimumLength = 2)] string Title,
    DateOnly On,
    [property: Range(0, 1_000_000)] int? Participants,
    [property: Length(0, 100)] IReadOnlyList<string>? Places,
    [property: StringLength(2000)] string? Note,
    [property: Length(0, 20)] IReadOnlyList<Guid>? FileIds,
    DivisionCode? County = null
);

internal static class ReachMilestone
{
    public static async Task<Created<MilestoneView>> HandleAsync(
        ReachMilestoneRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (request.County is not null && request.Kind != MilestoneKind.Pilot)
        {
            throw DocumentErrors.CountyOfPilotOnly.At("county");
        }

        var place = request.County ?? scope.Division;
        var levels = await DirectoryLevels.LoadAsync(db, [place], clock.Today(), ct);
        if (!scope.Division.Contains(place))
        {
            throw CoreErrors.OutsideScope.At("county", place);
        }

        var (milestone, happened) = Take(levels, scope.Division, place, request);
        milestone.Attach(await db.UseFilesAsync(scope.Division, [.. (request.FileIds ?? []).Distinct()], "fileIds", clock.GetUtcNow(), ct));
        db.Add(milestone);
        db.Publish(happened);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{milestone.Division}/milestones/{milestone.Id}", MilestoneView.Of(milestone));
    }

    /// <summary>The place took the step, as another one says or itself; files are attached by the caller.</summary>
    public static (Milestone Milestone, MilestoneReached Event) Take(
        DirectoryLevels levels,
        DivisionCode saidBy,
        DivisionCode place,
        ReachMilestoneRequest request
    )
    {
        levels.Of(place, request.On > levels.Today ? null : request.On, "on"); // the place exists, then and now
        return Milestone.Reach(
            saidBy,
            place,
            request.Kind,
            request.Title.Trim(),
            request.On,
            request.Participants,
            (request.Places ?? []).Select(p => p.Trim()).Where(p => p.Length > 0),
            request.Note?.Trim(),
            levels.Today
        );
    }
}
