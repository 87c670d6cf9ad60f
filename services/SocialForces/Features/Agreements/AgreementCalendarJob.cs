using Microsoft.EntityFrameworkCore;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>
/// Every minute: tells of agreements whose last day is over, and reminds of those whose last day is near. It only tells; whether an
/// agreement is in force its dates say, round or no round.
/// </summary>
internal sealed class AgreementCalendarJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AgreementCalendarJob> log)
    : PeriodicJob(TimeSpan.FromMinutes(1), clock, log)
{
    /// <summary>One round; returns how many events it published.</summary>
    public async Task<int> PublishDueAsync(CancellationToken ct)
    {
        var today = Clock.Today();
        var (rules, agreements) = await NearTheirEndAsync(today, ct);
        var published = 0;
        await EachAsync(
            scopes,
            agreements,
            async (services, agreement) =>
            {
                var db = services.GetRequiredService<SocialForcesDb>();
                db.Attach(agreement);
                PlatformEvent? due =
                    agreement.TellExpiry(today) is { } expired ? expired
                    : agreement.Remind(ForceRules.InForce(rules, agreement.Division, today).ReminderDays, today) is { } reminder ? reminder
                    : null;
                if (due is not null)
                {
                    db.Publish(due);
                    await db.SaveChangesAsync(ct);
                    published++;
                }
            },
            ct
        );
        return published;
    }

    private async Task<(List<ForceRules> Rules, List<Agreement> Agreements)> NearTheirEndAsync(DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SocialForcesDb>();
        var rules = await db.Rules.AsNoTracking().ToListAsync(ct);
        var horizon = today.AddDays(rules.SelectMany(r => r.ReminderDays).DefaultIfEmpty(0).Max());
        var agreements = await db
            .Agreements.Resident()
            .AsNoTracking()
            .Where(a => a.SignedOn != null && a.EndedOn == null && !a.ExpiryTold && a.To <= horizon)
            .OrderBy(a => a.To)
            .ToListAsync(ct);
        return (rules, agreements);
    }

    protected override Task RunOnceAsync(CancellationToken ct) => PublishDueAsync(ct);
}
