using Platform.Core;

namespace RescueTeams.Domain;

/// <summary>
/// A copy of a post in organizations with its holders, by first day. Events may arrive in any order; holders are sorted by day, so that
/// the captain of every day is known.
/// </summary>
public sealed class KnownPost
{
    private KnownPost() { }

    /// <summary>The post's id in organizations.</summary>
    public Guid PostId { get; private set; }

    /// <summary>The post's place, by the present code.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>Stable word: township-head.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Full title of the post, by the last event: 大河家镇镇长.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Holders by first day; one without a person means vacant.</summary>
    public IReadOnlyList<PostHolding> Holdings { get; private set; } = [];

    /// <summary>It was registered by mistake: it has no holder on any day, whatever event arrives later.</summary>
    public bool Withdrawn { get; private set; }

    /// <summary>A post without holders, before its first event.</summary>
    public static KnownPost Of(Guid postId, DivisionCode division, string word, string title) =>
        new()
        {
            PostId = postId,
            Division = division,
            Word = word,
            Title = title,
        };

    /// <summary>The holder on a day; null if the post is vacant.</summary>
    public PostHolding? HolderOn(DateOnly day) =>
        !Withdrawn && Holdings.LastOrDefault(h => h.On <= day) is { Person: not null } held ? held : null;

    /// <summary>The post has a holder, or is vacant, from a day on.</summary>
    public void Learn(PostHolding holding, string title)
    {
        Title = title;
        // If one person begins on the day another ends, two events have the same day: the one with a holder wins.
        if (Holdings.FirstOrDefault(h => h.On == holding.On) is { Person: not null } && holding.Person is null)
        {
            return;
        }

        Holdings = [.. Holdings.Where(h => h.On != holding.On).Append(holding).OrderBy(h => h.On)];
    }

    /// <summary>It was registered by mistake.</summary>
    public void Withdraw() => Withdrawn = true;

    /// <summary>Its place has another code.</summary>
    public void MoveTo(DivisionCode division) => Division = division;
}

/// <summary>The holder of a post from a day on; vacant if there is no person.</summary>
public sealed record PostHolding(DateOnly On, string? Person, string? Name);
