using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Hosting.Data;
using Platform.Records.Files;

namespace Organizations.Features.Milestones;

/// <summary>All files the milestone carries from now on.</summary>
public sealed record AttachToMilestoneRequest([property: Required, Length(0, 20)] IReadOnlyList<Guid> FileIds);

internal static class AttachToMilestone
{
    public static async Task<Ok<MilestoneView>> HandleAsync(
        [AsParameters] RecordStep step,
        AttachToMilestoneRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var milestone = await step.OnAsync(db.Milestones, ct);
        milestone.Attach(await db.UseFilesAsync(milestone.Division, [.. request.FileIds.Distinct()], "fileIds", clock.GetUtcNow(), ct));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MilestoneView.Of(milestone));
    }
}
