using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core.Persons;
using Platform.Hosting.Access;

namespace Organizations.Features.Posts;

/// <summary>Posts together with the persons who hold or held them.</summary>
internal static class PostHolders
{
    public static async Task<IReadOnlyList<PostView>> OnDayAsync(
        this IReadOnlyList<Post> posts,
        DateOnly day,
        Caller caller,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var persons = await db.PersonsOfAsync(posts.Select(p => p.HolderOn(day)).OfType<Tenure>(), ct);
        return [.. posts.Select(p => PostView.Of(p, day, persons, caller))];
    }

    public static Task<Dictionary<string, Person>> PersonsOfAsync(
        this OrganizationsDb db,
        IEnumerable<Tenure> tenures,
        CancellationToken ct
    )
    {
        var keys = tenures.Select(t => t.Person).Distinct(StringComparer.Ordinal).ToList();
        return db.Persons.AsNoTracking().Where(p => keys.Contains(p.Key)).ToDictionaryAsync(p => p.Key, StringComparer.Ordinal, ct);
    }
}
