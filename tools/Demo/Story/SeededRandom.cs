namespace Platform.Demo.Story;

/// <summary>
/// Random numbers that are the same for the same seed. Each question has its own generator, so a new step in one chapter changes nothing in
/// another.
/// </summary>
internal static class SeededRandom
{
    public static Random Of(int seed, string question)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 2166136261u ^ (uint)seed;
        foreach (var c in question)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return new Random(unchecked((int)hash));
    }

    public static bool Hits(this Random dice, double chance) => dice.NextDouble() < chance;

    public static T Pick<T>(this Random dice, IReadOnlyList<T> from) => from[dice.Next(from.Count)];
}
