using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Places;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>
/// The page that a member's link opens: for a phone, without an account and without script. It shows who calls, why and until when, and
/// takes this one member's answer; opening it is no answer, since programs open links too.
/// </summary>
internal static class AnswerByLink
{
    public static void MapRollCallPage(this IEndpointRouteBuilder app)
    {
        app.MapGet("/roll-call/{code}", ShowAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/roll-call/{code}", AnswerAsync).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<ContentHttpResult> ShowAsync(
        string code,
        HttpContext http,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => await PageAsync(http, db, await LinkAsync(db, code, ct), clock.GetUtcNow(), ct);

    private static async Task<ContentHttpResult> AnswerAsync(
        string code,
        HttpContext http,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (link, now) = (await LinkAsync(db, code, ct), clock.GetUtcNow());
        if (link is null)
        {
            return await PageAsync(http, db, link, now, ct);
        }

        try
        {
            var team = await db.RollCalls.Where(c => c.Id == link.RollCallId).Select(c => c.TeamId).SingleAsync(ct);
            var scope = new Scope(Caller.Service("rescue-teams"), link.Division);
            await using var locked = await LockedTeam.OfAsync(db, scope, team, ct);
            var call = await db.RollCalls.SingleAsync(c => c.Id == link.RollCallId, ct);
            await db.TakeAnswersAsync(call, [link.MemberId], new(RollCallAnswerSource.Link, null), now, ct);
            await locked.CommitAsync(db, ct);
        }
        catch (DomainException refusal)
        {
            return RollCallPage.Refused(http, refusal);
        }

        return await PageAsync(http, db, link, now, ct);
    }

    private static async Task<RollCallLink?> LinkAsync(RescueTeamsDb db, string code, CancellationToken ct)
    {
        var link = await db.RollCallLinks.AsNoTracking().FirstOrDefaultAsync(l => l.Code == code, ct);
        if (link is not null)
        {
            db.OpenAt(link.Division);
        }

        return link;
    }

    private static async Task<ContentHttpResult> PageAsync(
        HttpContext http,
        RescueTeamsDb db,
        RollCallLink? link,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (link is null || await db.RollCalls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == link.RollCallId, ct) is not { } call)
        {
            return RollCallPage.Refused(http, TeamErrors.NoSuchLink.Because());
        }

        if (now >= call.Until + RollCall.LateFor)
        {
            return RollCallPage.Refused(http, TeamErrors.RollCallClosed.Because());
        }

        var team = await db.Teams.Where(t => t.Id == call.TeamId).Select(t => t.Name).SingleAsync(ct);
        var answer = await db
            .RollCallAnswers.AsNoTracking()
            .SingleOrDefaultAsync(a => a.RollCallId == call.Id && a.MemberId == link.MemberId, ct);
        return RollCallPage.Of(http, call, team, answer, now);
    }
}
