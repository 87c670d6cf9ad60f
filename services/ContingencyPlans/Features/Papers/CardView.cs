using ContingencyPlans.Domain;
using Platform.Core;

namespace ContingencyPlans.Features.Papers;

/// <summary>A card as the API shows it. It hangs on the wall at the post, so its numbers are public.</summary>
public sealed record CardView(PaperItem Heading, CardContent Content, int Version, DateTimeOffset UpdatedAt) : IVersioned
{
    internal static CardView Of(Card c) => new(PaperItem.Of(c), c.Content, c.Version, c.UpdatedAt);
}
