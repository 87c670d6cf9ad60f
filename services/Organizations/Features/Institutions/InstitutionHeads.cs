using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;

namespace Organizations.Features.Institutions;

/// <summary>The heads of institutions, through the posts that head them.</summary>
internal static class InstitutionHeads
{
    public static async Task<IReadOnlyList<InstitutionView>> WithHeadsAsync(
        this IReadOnlyList<Institution> institutions,
        OrganizationsDb db,
        DateOnly day,
        CancellationToken ct
    )
    {
        var ids = institutions.Select(i => (Guid?)i.Id).ToList();
        var posts = await db.Posts.AsNoTracking().Where(p => p.Heads && ids.Contains(p.InstitutionId)).ToListAsync(ct);
        var heads = posts.Where(p => p.AbolishedOn is not { } end || day < end).ToLookup(p => p.InstitutionId);
        return [.. institutions.Select(i => InstitutionView.Of(i, day, Head(heads[i.Id].FirstOrDefault(), day)))];
    }

    /// <summary>One institution as every answer shows it.</summary>
    public static async Task<InstitutionView> WithHeadAsync(
        this Institution institution,
        OrganizationsDb db,
        DateOnly day,
        CancellationToken ct
    ) => (await new[] { institution }.WithHeadsAsync(db, day, ct))[0];

    private static HeadView? Head(Post? post, DateOnly day) =>
        post is null ? null
        : post.HolderOn(day) is { } holder ? new HeadView(post.Id, post.Title, holder.Name, holder.From)
        : new HeadView(post.Id, post.Title, null, null);
}
