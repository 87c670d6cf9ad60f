using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Drills.Features.Trainings;

/// <summary>Recorded by mistake: its attendances no longer count, and its certificates are invalid.</summary>
internal static class AnnulTraining
{
    public static async Task<Ok<TrainingView>> HandleAsync(
        [AsParameters] RecordStep step,
        ReasonRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (training, today) = (await step.OnAsync(db.Trainings, ct), clock.Today());
        db.Publish(training.Annul(request.Reason, today));
        foreach (
            var changed in (await db.Trainees.Where(t => t.TrainingId == training.Id).ToListAsync(ct))
                .Select(t => t.Count(null))
                .OfType<TraineeChanged>()
        )
        {
            db.Publish(changed);
        }

        await db.RevokeAsync(db.Certificates.Where(c => c.TrainingId == training.Id), request.Reason, today, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await training.ShownAsync(db, ct));
    }

    /// <summary>Revokes those of the certificates that are valid, and publishes the change.</summary>
    internal static async Task RevokeAsync(
        this DrillsDb db,
        IQueryable<Certificate> certificates,
        string reason,
        DateOnly today,
        CancellationToken ct
    )
    {
        var valid = await certificates
            .Where(c => c.RevokedOn == null)
            .Join(db.Persons, c => c.Person, p => p.Key, (c, p) => new { Certificate = c, Holder = p })
            .ToListAsync(ct);
        valid.ForEach(v => db.Publish(v.Certificate.Revoke(v.Holder, reason, today, today)));
    }
}
