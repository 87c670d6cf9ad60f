using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Core;
using Platform.Hosting.Messaging;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Mobilizations;

/// <summary>Asks the best force that is left.</summary>
internal static class AskNextForce
{
    /// <summary>
    /// Asks one force after the other until one could be reserved, and saves. A force that another request reserved meanwhile is skipped:
    /// of two concurrent requests the database lets one win. Null: no force could be reserved; nothing was saved.
    /// </summary>
    public static async Task<Mobilization?> AskNextAsync(
        this SocialForcesDb db,
        Need need,
        RequestTerms asking,
        ActedBy acted,
        CancellationToken ct
    )
    {
        db.Database.AutoSavepointsEnabled = true; // a save that fails is followed by another, in the same transaction
        var after = asking.After?.Id;
        var requestId = asking.After?.RequestId;
        var asked = requestId is null
            ? []
            : await db.Mobilizations.Where(m => m.RequestId == requestId).Select(m => m.ForceId).ToListAsync(ct);
        var passedOver = new HashSet<Guid>(asked);
        while (true)
        {
            db.ChangeTracker.Clear();
            var before = after is null ? null : await db.Mobilizations.SingleAsync(m => m.Id == after, ct);
            if (before is { PassedOn: true })
            {
                return null; // another replica was quicker
            }

            var able = await db.AbleForcesAsync(need, engaged: false, acted.On, ct);
            var left = able.Where(a => !passedOver.Contains(a.Force.Id) && asking.Candidates?.Contains(a.Force.Id) != false)
                .OrderBy(a => asking.Candidates?.ToList().IndexOf(a.Force.Id) ?? 0)
                .FirstOrDefault();
            if (left is null)
            {
                return null;
            }

            passedOver.Add(left.Force.Id);
            var (mobilization, happened) = Mobilization.Ask(need, left.Force, left.Agreement, asking with { After = before }, acted);
            db.Add(mobilization);
            db.Publish(happened);
            try
            {
                await db.SaveChangesAsync(ct);
                return mobilization;
            }
            catch (DbUpdateException e)
                when (e is DbUpdateConcurrencyException
                    || e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
                )
            {
                // Another request reserved it at the same moment.
            }
        }
    }
}
