using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Files;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Files;

namespace Drills.Features.Conduct;

/// <summary>A photo that was uploaded to <c>drill-files</c> before.</summary>
public sealed record AddPhotoRequest(Guid FileId, [property: StringLength(200)] string? Caption, DateTimeOffset? TakenAt);

/// <summary>A photo as the API shows it; its bytes are at <c>drill-files/{fileId}/content</c>.</summary>
public sealed record PhotoView(Guid Id, AttachedFile File, string? Caption, DateTimeOffset? TakenAt)
{
    internal static PhotoView Of(DrillPhoto p) => new(p.Id, p.File, p.Caption, p.TakenAt);
}

internal static class AddPhoto
{
    public static async Task<Ok<PhotoView>> HandleAsync(
        [AsParameters] RecordStep step,
        AddPhotoRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills.AsNoTracking(), ct);
        if (await db.Photos.CountAsync(p => p.DrillId == step.Id, ct) >= DrillPhoto.Most)
        {
            throw DrillErrors.PhotosTooMany.Because(DrillPhoto.Most);
        }

        var file = (await db.UseFilesAsync(drill.Division, [request.FileId], "fileId", clock.GetUtcNow(), ct))[0];
        var photo = DrillPhoto.Of(drill, file, request.Caption?.Trim(), request.TakenAt);
        db.Add(photo);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(PhotoView.Of(photo));
    }

    /// <summary>The photos of a drill.</summary>
    public static async Task<Ok<Page<PhotoView>>> ListAsync(Guid id, Scope scope, DrillsDb db, CancellationToken ct)
    {
        await db.Drills.AsNoTracking().RequireAsync(scope, id, ct);
        var photos = await db.Photos.AsNoTracking().Where(p => p.DrillId == id).OrderBy(p => p.Id).ToListAsync(ct);
        return TypedResults.Ok(Page.Whole(photos.Select(PhotoView.Of)));
    }
}
