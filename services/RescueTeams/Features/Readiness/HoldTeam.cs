using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;
using RescueTeams.Features.Teams;

namespace RescueTeams.Features.Readiness;

/// <summary>Reserves a team for one purpose, so that no other office sends it.</summary>
/// <param name="For">The purpose, an incident for example, in free text.</param>
/// <param name="Minutes">The hold ends after this time, if the team is not dispatched.</param>
public sealed record HoldTeamRequest(
    [property: Required, StringLength(200, MinimumLength = 2)] string For,
    [property: Range(1, 240)] int Minutes
);

internal static class HoldTeam
{
    public static async Task<Ok<HeldView>> HandleAsync(
        [AsParameters] RecordStep step,
        HoldTeamRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            HeldView.Of(
                await HoldAsync(
                    step,
                    new HoldTerms(request.For, step.Scope.Caller.Subject, step.Scope.Caller.Name, TimeSpan.FromMinutes(request.Minutes)),
                    db,
                    clock,
                    ct
                )
            )
        );

    internal static async Task<Hold> HoldAsync(RecordStep step, HoldTerms terms, RescueTeamsDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var locked = await LockedTeam.OfAsync(db, step, ct);
        var now = clock.GetUtcNow();
        await locked.EndExpiredAsync(db, now, ct);
        var (hold, held) = Domain.Hold.Take(locked.Team, locked.Hold, terms, now);
        db.Add(hold);
        db.Publish(held);
        await locked.CommitAsync(db, ct);
        return hold;
    }
}
