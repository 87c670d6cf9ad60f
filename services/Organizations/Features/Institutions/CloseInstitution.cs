using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Institutions;

/// <summary>The institution ends.</summary>
/// <param name="On">The first day it no longer exists.</param>
/// <param name="SucceededBy">The institution that takes over, if one does.</param>
public sealed record CloseInstitutionRequest(DateOnly On, Guid? SucceededBy);

internal static class CloseInstitution
{
    public static async Task<Ok<InstitutionView>> HandleAsync(
        [AsParameters] RecordStep step,
        CloseInstitutionRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var institution = await step.OnAsync(db.Institutions, ct);
        var successor = request.SucceededBy is not { } id
            ? null
            : await db.Institutions.FirstOrDefaultAsync(i => i.Id == id, ct) ?? throw CoreErrors.UnknownValue("succeededBy", id);
        await CloseAsync(db, institution, request.On, successor, clock.Today(), ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await institution.WithHeadAsync(db, clock.Today(), ct));
    }

    /// <summary>Closes it and abolishes its posts; saved by the caller.</summary>
    internal static async Task CloseAsync(
        OrganizationsDb db,
        Institution institution,
        DateOnly on,
        Institution? successor,
        DateOnly today,
        CancellationToken ct
    )
    {
        db.Publish(institution.Close(on, successor, today));
        foreach (var post in await db.Posts.Where(p => p.InstitutionId == institution.Id && p.AbolishedOn == null).ToListAsync(ct))
        {
            if (post.Abolish(on) is { } vacated)
            {
                db.Publish(vacated);
            }
        }
    }
}
