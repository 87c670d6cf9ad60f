using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>A hold, also one that has ended.</summary>
public sealed record PastHoldView(
    Guid Id,
    string For,
    string Holder,
    DateTimeOffset At,
    DateTimeOffset Until,
    bool Dispatched,
    DateTimeOffset? EndedAt,
    bool Expired
)
{
    internal static PastHoldView Of(Hold h) => new(h.Id, h.For, h.HolderName, h.At, h.Until, h.Dispatched, h.EndedAt, h.Expired);
}

internal static class ListHolds
{
    private const int Shown = 100;

    public static async Task<Ok<Page<PastHoldView>>> HandleAsync(Guid id, Scope scope, RescueTeamsDb db, CancellationToken ct)
    {
        await db.Teams.AsNoTracking().RequireAsync(scope, id, ct);
        var holds = await db.Holds.AsNoTracking().Where(h => h.TeamId == id).OrderByDescending(h => h.At).Take(Shown).ToListAsync(ct);
        return TypedResults.Ok(Page.Whole(holds.Select(PastHoldView.Of)));
    }
}
