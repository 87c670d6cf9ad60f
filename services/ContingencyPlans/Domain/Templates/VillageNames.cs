namespace ContingencyPlans.Domain;

/// <summary>Places as a plan's title names them.</summary>
public static class VillageNames
{
    private static readonly (string Ending, string Plain)[] Committees =
    [
        ("社区居民委员会", "社区"),
        ("社区居委会", "社区"),
        ("村民委员会", "村"),
        ("村委会", "村"),
        ("居民委员会", "社区"),
        ("居委会", "社区"),
    ];

    /// <summary>The directory names a village by its committee: 焦张村委会 and 焦张村村委会 are 焦张村, 北街居委会 is 北街社区.</summary>
    public static string Plain(string name)
    {
        var (ending, plain) = Committees.FirstOrDefault(c => name.EndsWith(c.Ending, StringComparison.Ordinal));
        if (ending is null)
        {
            return name;
        }

        var stem = name[..^ending.Length];
        return stem.EndsWith(plain, StringComparison.Ordinal) ? stem : stem + plain;
    }
}
