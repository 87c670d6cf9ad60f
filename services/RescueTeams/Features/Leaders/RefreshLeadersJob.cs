using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Organizations.Protos;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Faults;
using Platform.Hosting.Operations;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Leaders;

/// <summary>
/// Asks organizations for the holders of the posts that lead new teams, if no event contained them: the post may be older than
/// this service. If organizations can not be reached, the next run asks again; the team is recorded anyway.
/// </summary>
internal sealed partial class RefreshLeadersJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RefreshLeadersJob> log)
    : PeriodicJob(TimeSpan.FromSeconds(15), clock, log)
{
    private const int Teams = 200;

    protected override Task RunOnceAsync(CancellationToken ct) => AskAsync(ct);

    /// <summary>One round.</summary>
    public async Task AskAsync(CancellationToken ct)
    {
        var reachable = true;
        await EachAsync(
            scopes,
            (await UnaskedAsync(ct)).TakeWhile(_ => reachable),
            async (services, team) =>
            {
                try
                {
                    await AskAsync(services, team, ct);
                }
                catch (RpcException e) when (Transient.IsAway(e))
                {
                    reachable = false;
                    LogUnreachable(Log, e.Status.Detail);
                }
            },
            ct
        );
    }

    private async Task<List<Team>> UnaskedAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<RescueTeamsDb>()
            .Teams.Resident()
            .AsNoTracking()
            .Where(t => !t.LeadersAsked && t.DissolvedOn == null)
            .OrderBy(t => t.Id)
            .Take(Teams)
            .ToListAsync(ct);
    }

    private static async Task AskAsync(IServiceProvider services, Team team, CancellationToken ct)
    {
        var db = services.GetRequiredService<RescueTeamsDb>();
        var organizations = services.GetRequiredService<OrganizationsService.OrganizationsServiceClient>();
        foreach (var word in team.LeaderPosts.Select(p => p.Post).Distinct(StringComparer.Ordinal))
        {
            if (!await db.Posts.AnyAsync(p => p.Division == team.Division && p.Word == word, ct))
            {
                Learn(db, team.Division, word, await HolderAsync(organizations, team.Division, word, ct));
            }
        }

        await db.SaveChangesAsync(ct);
        // The team is not changed: it keeps its version.
        await db.Teams.Where(t => t.Id == team.Id).ExecuteUpdateAsync(t => t.SetProperty(p => p.LeadersAsked, true), ct);
    }

    private static async Task<GetPostHolderResponse> HolderAsync(
        OrganizationsService.OrganizationsServiceClient organizations,
        DivisionCode place,
        string word,
        CancellationToken ct
    )
    {
        try
        {
            return await organizations.GetPostHolderAsync(new() { Post = word, Division = place.Value }, cancellationToken: ct);
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.InvalidArgument or StatusCode.NotFound)
        {
            return new(); // organizations know no such post word or place
        }
    }

    private static void Learn(RescueTeamsDb db, DivisionCode place, string word, GetPostHolderResponse answer)
    {
        if (!answer.HasPostId)
        {
            return;
        }

        var post = KnownPost.Of(Guid.Parse(answer.PostId), place, word, answer.Title);
        if (answer.Holder is { } holder)
        {
            post.Learn(
                new PostHolding(DateOnly.ParseExact(holder.Since, "yyyy-MM-dd", CultureInfo.InvariantCulture), holder.Person, holder.Name),
                answer.Title
            );
        }

        db.Add(post);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Organizations can't be asked who leads new teams; asking again: {Reason}")]
    private static partial void LogUnreachable(ILogger log, string reason);
}
