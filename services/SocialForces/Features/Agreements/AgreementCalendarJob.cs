using Microsoft.EntityFrameworkCore;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>
/// Every minute: publishes which agreements' last day is over, and reminds of those whose last day is near. It only reports; whether an
/// agreement is in force follows from its dates, independently of this job.
/// </summary>
internal sealed class AgreementCalendarJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AgreementCalendarJob> log)
    : PeriodicJob(TimeSpan.FromMinutes(1), clock, log)
{
    /// <summary>One round; returns how many events it published.</summary>
    public async Task<int> PublishDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SocialForcesDb>();
        var today = Clock.Today();
        var rules = await db.Rules.AsNoTracking().ToListAsync(ct);
        var horizon = today.AddDays(rules.SelectMany(r => r.ReminderDays).DefaultIfEmpty(0).Max());
        var published = 0;
        foreach (
            var agreement in await db
                .Agreements.Resident()
                .Where(a => a.SignedOn != null && a.EndedOn == null && !a.ExpiryTold && a.To <= horizon)
                .OrderBy(a => a.To)
                .ToListAsync(ct)
        )
        {
            if (agreement.TellExpiry(today) is { } expired)
            {
                db.Publish(expired);
                published++;
            }
            else if (agreement.Remind(ForceRules.InForce(rules, agreement.Division, today).ReminderDays, today) is { } reminder)
            {
                db.Publish(reminder);
                published++;
            }
        }

        await db.SaveChangesAsync(ct);
        return published;
    }

    protected override Task RunOnceAsync(CancellationToken ct) => PublishDueAsync(ct);
}
