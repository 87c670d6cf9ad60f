using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Persons;

namespace ContingencyPlans.Features.Papers;

/// <summary>A card as the API shows it. A published one hangs on the wall at the post, so its numbers are public; those of a draft are not
/// yet, and those of a withdrawn one no longer.</summary>
public sealed record CardView(PaperItem Heading, CardContent Content, int Version, DateTimeOffset UpdatedAt) : IVersioned
{
    /// <summary>The view for callers who keep the place's records.</summary>
    internal static CardView Of(Card c) => new(PaperItem.Of(c), c.Content, c.Version, c.UpdatedAt);

    /// <summary>The view for this caller.</summary>
    internal static CardView Of(Card c, Caller caller) => Of(c) with { Content = ContentFor(c, caller) };

    /// <summary>The content for this caller.</summary>
    internal static CardContent ContentFor(Card c, Caller caller) =>
        c is { PublishedOn: not null, WithdrawnOn: null } ? c.Content : caller.Shown(c.Division, c.Content);
}
