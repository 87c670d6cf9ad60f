using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>
/// A team and its hold, locked until the transaction ends: of two concurrent dispatchers the second waits for the first, then sees its
/// result.
/// </summary>
internal sealed class LockedTeam(Team team, Hold? hold, JoinedTransaction transaction) : IAsyncDisposable
{
    public Team Team { get; } = team;

    /// <summary>Not ended; it may be over by its time.</summary>
    public Hold? Hold { get; private set; } = hold;

    /// <summary>Throws if the team is not in the step's place, or not at the version the caller saw.</summary>
    public static async Task<LockedTeam> OfAsync(RescueTeamsDb db, RecordStep step, CancellationToken ct)
    {
        await db.Teams.AsNoTracking().RequireAsync(step.Scope, step.Id, ct);
        var transaction = await db.TransactAsync(ct);
        try
        {
            var team = await db.Teams.FromSql($"select * from teams where id = {step.Id} for update").SingleAsync(ct);
            step.IfMatch.Check(team);
            return new LockedTeam(team, await db.Holds.FirstOrDefaultAsync(h => h.TeamId == team.Id && h.EndedAt == null, ct), transaction);
        }
        catch
        {
            await transaction.DisposeAsync(); // not shared yet
            throw;
        }
    }

    /// <summary>The same for a step that a captain takes: only on a team that the captain's own account is linked to.</summary>
    public static async Task<LockedTeam> OfOwnAsync(RescueTeamsDb db, RecordStep step, CancellationToken ct)
    {
        await db.RequireOwnTeamAsync(step, ct);
        return await OfAsync(db, step, ct);
    }

    public static Task<LockedTeam> OfAsync(RescueTeamsDb db, Scope scope, Guid id, CancellationToken ct) =>
        OfAsync(db, new RecordStep(id, scope, IfMatch.Any), ct);

    /// <summary>Ends an expired hold, so that it blocks no new one and its holder is notified.</summary>
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
        await transaction.CommitAsync(ct);
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
