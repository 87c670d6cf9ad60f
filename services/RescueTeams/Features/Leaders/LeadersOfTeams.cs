using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Leaders;

/// <summary>A leader of a team by post.</summary>
/// <param name="Post">Stable word of the post.</param>
/// <param name="Title">Full title of the post; empty if no such post is known from organizations.</param>
/// <param name="Person">Keyed hash; null: the post is vacant.</param>
public sealed record LeaderView(MemberRole Role, string Post, string Title, string? Person, string? Name, DateOnly? Since);

/// <summary>The leaders that teams have by post on a day.</summary>
internal static class LeadersOfTeams
{
    public static async Task<ILookup<Guid, LeaderView>> LeadersOfAsync(
        this RescueTeamsDb db,
        IReadOnlyCollection<Team> teams,
        DateOnly day,
        CancellationToken ct
    )
    {
        var places = teams.Select(t => t.Division).Distinct().ToList();
        var words = teams.SelectMany(t => t.LeaderPosts).Select(p => p.Post).Distinct(StringComparer.Ordinal).ToList();
        var posts =
            words.Count == 0
                ? []
                : await db.Posts.AsNoTracking().Where(p => places.Contains(p.Division) && words.Contains(p.Word)).ToListAsync(ct);
        var at = posts.ToLookup(p => p.Division);
        return teams
            .SelectMany(t => t.LeaderPosts.Select(p => (t.Id, Leader: View(p, PostOf(p, at[t.Division]), day))))
            .ToLookup(l => l.Id, l => l.Leader);
    }

    /// <summary>The post of a leader: the one named, or the first of that word at the place.</summary>
    public static KnownPost? PostOf(LeaderPost leader, IEnumerable<KnownPost> there) =>
        there.Where(p => !p.Withdrawn && p.Word == leader.Post && (leader.PostId is not { } id || p.PostId == id)).MinBy(p => p.PostId);

    private static LeaderView View(LeaderPost leader, KnownPost? post, DateOnly day)
    {
        var holder = post?.HolderOn(day);
        return new LeaderView(leader.Role, leader.Post, post?.Title ?? "", holder?.Person, holder?.Name, holder?.On);
    }
}
