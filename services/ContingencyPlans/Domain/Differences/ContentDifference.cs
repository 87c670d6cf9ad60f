namespace ContingencyPlans.Domain;

/// <summary>What became of an item from one edition to another.</summary>
public enum DifferenceKind
{
    /// <summary>Only in the later edition.</summary>
    Added,

    /// <summary>Only in the earlier edition.</summary>
    Removed,

    /// <summary>In both, with different texts.</summary>
    Changed,
}

/// <summary>One item that differs, with both texts.</summary>
/// <param name="Part">grades, actions, ...: the part of the content that contains it.</param>
/// <param name="Item">What identifies the item in its part: an action's number, a section's heading.</param>
/// <param name="Was">Its text in the earlier edition; null: it did not exist.</param>
/// <param name="Now">Its text in the later one; null: it no longer exists.</param>
public sealed record ContentDifference(DifferenceKind Kind, string Part, string Item, string? Was, string? Now);

/// <summary>新旧对照: two editions compared item by item; items are matched by their key.</summary>
public static class ContentDifferences
{
    /// <summary>The differences of each part: in the order of the later edition, removed items last.</summary>
    public static IReadOnlyList<ContentDifference> Between(PlanContent was, PlanContent now)
    {
        var (before, after) = (ContentItems.Of(was), ContentItems.Of(now));
        return [.. ContentItems.Parts.SelectMany(part => Of(part, before[part], after[part]))];
    }

    private static IEnumerable<ContentDifference> Of(string part, IEnumerable<ContentItem> before, IEnumerable<ContentItem> after)
    {
        var earlier = before.ToDictionary(i => i.Key);
        var later = after.ToDictionary(i => i.Key);
        foreach (var (key, now) in later)
        {
            if (!earlier.TryGetValue(key, out var was))
            {
                yield return new(DifferenceKind.Added, part, now.Name, null, now.Text);
            }
            else if (was.Text != now.Text)
            {
                yield return new(DifferenceKind.Changed, part, now.Name, was.Text, now.Text);
            }
        }

        foreach (var (key, gone) in earlier.Where(e => !later.ContainsKey(e.Key)))
        {
            yield return new(DifferenceKind.Removed, part, gone.Name, gone.Text, null);
        }
    }
}
