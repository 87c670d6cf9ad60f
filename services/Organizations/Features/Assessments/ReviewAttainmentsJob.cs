using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;

namespace Organizations.Features.Assessments;

/// <summary>
/// Every ten minutes: measures what stands by what is asked and known that day, for a newer version may have begun. Replicas may
/// do it at once: an attainment that changed meanwhile is left for the next round.
/// </summary>
internal sealed class ReviewAttainmentsJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReviewAttainmentsJob> log)
    : PeriodicJob(TimeSpan.FromMinutes(10), clock, log)
{
    /// <summary>One round over all places.</summary>
    public async Task ReviewAllAsync(CancellationToken ct)
    {
        for (var last = Guid.Empty; ; )
        {
            var (batch, review) = await NextAsync(last, ct);
            if (batch.Count == 0)
            {
                return;
            }

            last = batch[^1].Id;
            await EachAsync(scopes, batch, (services, attainment) => ReviewAsync(services, review, attainment, ct), ct);
        }
    }

    private async Task<(List<Attainment> Batch, AttainmentReview Review)> NextAsync(Guid last, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OrganizationsDb>();
        var batch = await db
            .Attainments.Resident()
            .AsNoTracking()
            .Where(a => a.Id > last && (a.State == AttainmentState.Attained || a.State == AttainmentState.Submitted))
            .OrderBy(a => a.Id)
            .Take(200)
            .ToListAsync(ct);
        return (batch, await AttainmentReview.OfAsync(db, batch, Clock.Today(), ct));
    }

    private static async Task ReviewAsync(IServiceProvider services, AttainmentReview review, Attainment attainment, CancellationToken ct)
    {
        var db = services.GetRequiredService<OrganizationsDb>();
        db.Attach(attainment);
        if (review.Lost(attainment) is { } lost)
        {
            db.Publish(lost);
        }

        await db.SaveChangesAsync(ct);
    }

    protected override Task RunOnceAsync(CancellationToken ct) => ReviewAllAsync(ct);
}
