using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;

namespace Organizations.Features.Posts;

/// <summary>What establishing a post needs, loaded once for the places of a request or of a sheet's rows: posts, institutions,
/// levels.</summary>
internal sealed class PostContext
{
    private readonly OrganizationsDb _db;
    private readonly DirectoryLevels _levels;
    private readonly ILookup<DivisionCode, Institution> _institutions;
    private readonly List<(Guid? Institution, string Title)> _heads;

    private PostContext(OrganizationsDb db, DirectoryLevels levels, IReadOnlyList<Post> posts, IReadOnlyList<Institution> institutions)
    {
        (_db, _levels) = (db, levels);
        _institutions = institutions.ToLookup(i => i.Division);
        Posts = posts.GroupBy(Key).ToDictionary(g => g.Key, g => g.First());
        _heads = [.. posts.Where(p => p.Heads).Select(p => (p.InstitutionId, p.Title))];
    }

    /// <summary>The posts that exist at the places, not tracked.</summary>
    public Dictionary<(DivisionCode Place, string Word, string Title), Post> Posts { get; }

    public static async Task<PostContext> LoadAsync(
        OrganizationsDb db,
        IEnumerable<DivisionCode> places,
        DateOnly today,
        CancellationToken ct
    )
    {
        var codes = places.Distinct().ToList();
        return new(
            db,
            await DirectoryLevels.LoadAsync(db, codes, today, ct),
            await db.Posts.AsNoTracking().Where(p => codes.Contains(p.Division) && p.AbolishedOn == null).ToListAsync(ct),
            await db.Institutions.AsNoTracking().Where(i => codes.Contains(i.Division) && i.ClosedOn == null).ToListAsync(ct)
        );
    }

    /// <summary>The level of the place; throws <c>division.unknown</c> if there is none.</summary>
    public DivisionLevel LevelOf(DivisionCode place) => _levels.Of(place);

    /// <summary>The level of the place, which must have existed on the day too, if the day is known.</summary>
    public DivisionLevel LevelOf(DivisionCode place, DateOnly? establishedOn) => _levels.Of(place, establishedOn, "establishedOn");

    /// <summary>The institution of the place that has posts of the word; null if it has none: the post is then the place's own.</summary>
    public Institution? InstitutionFor(PostWord word, DivisionCode place) =>
        _institutions[place].FirstOrDefault(i => word.Kinds.Contains(i.Kind));

    /// <summary>The title of the post that heads the institution; null if it has no head.</summary>
    public string? HeadOf(Guid? institution) => _heads.Find(h => h.Institution == institution).Title;

    /// <summary>A post exists; later rows find it.</summary>
    public void Established(Post post)
    {
        _db.Add(post);
        Posts[Key(post)] = post;
        if (post.Heads)
        {
            _heads.Add((post.InstitutionId, post.Title));
        }
    }

    private static (DivisionCode Place, string Word, string Title) Key(Post post) => (post.Division, post.Word, post.Title);
}
