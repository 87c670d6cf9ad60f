using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Features.Standards;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;

namespace Organizations.Features.Assessments;

/// <summary>
/// Every ten minutes: checks attained standards against the day's requirements and facts, because a newer version may have begun. Replicas
/// may do it at the same time: an attainment that changed meanwhile is left for the next round.
/// </summary>
internal sealed class ReviewAttainmentsJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReviewAttainmentsJob> log)
    : PeriodicJob(TimeSpan.FromMinutes(10), clock, log)
{
    /// <summary>One round over all places.</summary>
    public async Task ReviewAllAsync(CancellationToken ct)
    {
        for (var last = Guid.Empty; ; )
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OrganizationsDb>();
            var batch = await db
                .Attainments.Resident()
                .Where(a => a.Id > last && (a.State == AttainmentState.Attained || a.State == AttainmentState.Submitted))
                .OrderBy(a => a.Id)
                .Take(200)
                .ToListAsync(ct);
            if (batch.Count == 0)
            {
                return;
            }

            last = batch[^1].Id;
            await ReviewAsync(db, batch, Clock.Today(), ct);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>Checks these attainments again and publishes the losses; the caller saves.</summary>
    public static async Task ReviewAsync(
        OrganizationsDb db,
        IReadOnlyCollection<Attainment> attainments,
        DateOnly today,
        CancellationToken ct
    )
    {
        var facts = await db.InstitutionFactsAsync(today, ct);
        var standards = await db.Standards.AsNoTracking().ToListAsync(ct);
        var ids = attainments.Select(a => a.InstitutionId).ToList();
        var institutions = await db.Institutions.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        foreach (var attainment in attainments)
        {
            var standard = standards.InForce(attainment.Standard, attainment.Division, today);
            var institution = institutions.GetValueOrDefault(attainment.InstitutionId);
            var lost = institution switch
            {
                { ClosedOn: { } closed } => attainment.Close(closed),
                not null when standard is not null => attainment.Review(standard, facts.Has(institution), today),
                _ => null,
            };
            if (lost is not null)
            {
                db.Publish(lost);
            }
        }
    }

    protected override Task RunOnceAsync(CancellationToken ct) => ReviewAllAsync(ct);
}
