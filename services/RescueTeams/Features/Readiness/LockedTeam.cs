using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>
/// A team and its hold, locked until the transaction ends: of two concurrent dispatchers the second waits for the first, then sees its
/// result.
/// </summary>
internal sealed class LockedTeam(Team team, Hold? hold, IDbContextTransaction? own) : IAsyncDisposable
{
    public Team Team { get; } = team;

    /// <summary>Not ended; it may be over by its time.</summary>
    public Hold? Hold { get; private set; } = hold;

    public static async Task<LockedTeam> OfAsync(RescueTeamsDb db, Scope scope, Guid id, CancellationToken ct)
    {
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.Teams.AsNoTracking().RequireAsync(scope, id, ct);
        var team = await db.Teams.FromSql($"select * from teams where id = {id} for update").SingleAsync(ct);
        return new LockedTeam(team, await db.Holds.FirstOrDefaultAsync(h => h.TeamId == id && h.EndedAt == null, ct), own);
    }

    /// <summary>Ends a hold whose time is over, so that it blocks no new one and its holder is notified.</summary>
    public async Task EndExpiredAsync(RescueTeamsDb db, DateTimeOffset now, CancellationToken ct)
    {
        if (Hold?.Expire(Team, now) is { } expired)
        {
            db.Publish(expired);
            await db.SaveChangesAsync(ct); // before the next hold: only one may be open
            Hold = null;
        }
    }

    public async Task CommitAsync(RescueTeamsDb db, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (own is not null)
        {
            await own.CommitAsync(ct);
        }
    }

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
