using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Leaders.Consumers;

/// <summary>Follows the holders and places of posts: they decide the captains of teams.</summary>
public sealed class FollowPosts(RescueTeamsDb db, TimeProvider clock)
    : IConsumer<PostHeld>,
        IConsumer<PostVacated>,
        IConsumer<PostWithdrawn>,
        IConsumer<PostMoved>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<PostHeld> context)
    {
        var held = context.Message;
        return LearnAsync(
            held.PostId,
            held.Post,
            held.Title,
            held,
            new PostHolding(held.On, held.Person, held.Name),
            context.CancellationToken
        );
    }

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<PostVacated> context)
    {
        var vacated = context.Message;
        return LearnAsync(
            vacated.PostId,
            vacated.Post,
            vacated.Title,
            vacated,
            new PostHolding(vacated.On, null, null),
            context.CancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<PostWithdrawn> context)
    {
        var (withdrawn, ct) = (context.Message, context.CancellationToken);
        var post = await PostAsync(withdrawn.PostId, withdrawn.Post, withdrawn.Title, withdrawn.Division, ct);
        var held = post.HolderOn(clock.Today()) is not null;
        post.Withdraw();
        if (held)
        {
            await PublishLeadersAsync(post, null, withdrawn.On, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<PostMoved> context)
    {
        var (moved, ct) = (context.Message, context.CancellationToken);
        (await PostAsync(moved.PostId, moved.Post, moved.Title, moved.Division, ct)).MoveTo(moved.Division);
        await db.SaveChangesAsync(ct);
    }

    private async Task LearnAsync(Guid id, string word, string title, PlatformEvent message, PostHolding holding, CancellationToken ct)
    {
        var today = clock.Today();
        var post = await PostAsync(id, word, title, message.Division, ct);
        var was = post.HolderOn(today)?.Person;
        post.Learn(holding, title);
        if (post.HolderOn(today) is var now && now?.Person != was)
        {
            await PublishLeadersAsync(post, now, holding.On, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task PublishLeadersAsync(KnownPost post, PostHolding? holder, DateOnly on, CancellationToken ct)
    {
        var teams = await db.Teams.Where(t => t.Division == post.Division && t.DissolvedOn == null).ToListAsync(ct);
        var there = await db
            .Posts.Where(p => p.Division == post.Division && p.Word == post.Word && p.PostId != post.PostId)
            .ToListAsync(ct);
        foreach (
            var (team, role) in teams.SelectMany(t =>
                t.LeaderPosts.Where(p => LeadersOfTeams.PostOf(p, [.. there, post]) == post).Select(p => (t, p.Role))
            )
        )
        {
            db.Publish(
                new TeamLeaderChanged(team.Id, team.Level, role, post.Word, holder?.Person, holder?.Name, on) { Division = team.Division }
            );
        }
    }

    private Task<KnownPost> PostAsync(Guid id, string word, string title, DivisionCode division, CancellationToken ct) =>
        db.KnownAsync(id, () => KnownPost.Of(id, division, word, title), ct);
}
