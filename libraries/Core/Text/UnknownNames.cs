namespace Platform.Core;

/// <summary>Refuses a name that does not exist, with those that do and the one that was probably meant.</summary>
public static class UnknownNames
{
    /// <summary>The refusal.</summary>
    /// <param name="field">Where the name was sent.</param>
    /// <param name="sent">The name.</param>
    /// <param name="known">The names there are.</param>
    public static FieldError At(string field, string sent, IReadOnlyCollection<string> known)
    {
        var all = known.Count == 0 ? "-" : string.Join(", ", known);
        return Nearest(sent, known) is { } near
            ? new FieldError(field, CoreErrors.UnknownNameNear, [sent, all, near])
            : new FieldError(field, CoreErrors.UnknownName, [sent, all]);
    }

    /// <summary>The name that differs least, if it differs by no more than a third of its letters; null: none is near.</summary>
    public static string? Nearest(string sent, IEnumerable<string> known) =>
        known
            .Select(name => (name, Distance: Distance(sent.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(n => n.Distance <= Math.Max(1, n.name.Length / 3))
            .OrderBy(n => n.Distance)
            .Select(n => n.name)
            .FirstOrDefault();

    // Letters to insert, remove or change, and neighbours to exchange.
    private static int Distance(string from, string to)
    {
        var cost = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                cost[i, j] = Math.Min(
                    Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
                    cost[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1)
                );
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[from.Length, to.Length];
    }
}
