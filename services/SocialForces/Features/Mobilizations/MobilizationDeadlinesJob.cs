using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Mobilizations;

/// <summary>
/// Every few seconds: a mobilization not answered in time lapses, and after every force that declined or lapsed the next one is asked. It
/// works as the service itself, since the next force may be registered where neither the previous one nor the requester may read.
/// </summary>
internal sealed class MobilizationDeadlinesJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MobilizationDeadlinesJob> log)
    : PeriodicJob(TimeSpan.FromSeconds(3), clock, log)
{
    private const string Service = "social-forces";

    /// <summary>One round.</summary>
    public async Task PassOnAsync(CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        await EachAsync(
            scopes,
            await OfAsync(m => m.State == MobilizationState.Asked && m.Deadline < now, ct),
            (services, id) => LapseAsync(services.GetRequiredService<SocialForcesDb>(), id, now, ct),
            ct
        );
        await EachAsync(
            scopes,
            await OfAsync(m => !m.PassedOn && (m.State == MobilizationState.Declined || m.State == MobilizationState.Lapsed), ct),
            (services, id) => AskNextAsync(services.GetRequiredService<SocialForcesDb>(), id, now, ct),
            ct
        );
    }

    private async Task<List<Guid>> OfAsync(Expression<Func<Mobilization, bool>> condition, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<SocialForcesDb>()
            .Mobilizations.Resident()
            .Where(condition)
            .Select(m => m.Id)
            .ToListAsync(ct);
    }

    protected override Task RunOnceAsync(CancellationToken ct) => PassOnAsync(ct);

    private static async Task LapseAsync(SocialForcesDb db, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var mobilization = await db.Mobilizations.SingleAsync(m => m.Id == id, ct);
        var force = await db.Forces.SingleAsync(f => f.Id == mobilization.ForceId, ct);
        if (mobilization.Lapse(force, new ActedBy(Service, Service, BusinessTime.DateOf(now), now)) is { } lapsed)
        {
            db.Publish(lapsed);
            await db.SaveChangesAsync(ct);
        }
    }

    private static async Task AskNextAsync(SocialForcesDb db, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var before = await db.Mobilizations.AsNoTracking().SingleAsync(m => m.Id == id, ct);
        if (
            await db.AskNextAsync(
                before.Need,
                new(before.AnswerMinutes, before.Candidates, before),
                new ActedBy(Service, Service, BusinessTime.DateOf(now), now),
                ct
            )
            is null
        )
        {
            db.ChangeTracker.Clear();
            var last = await db.Mobilizations.SingleAsync(m => m.Id == id, ct);
            if (!last.PassedOn)
            {
                db.Publish(last.Exhaust());
                await db.SaveChangesAsync(ct);
            }
        }
    }
}
