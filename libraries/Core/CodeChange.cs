namespace Platform.Core;

/// <summary>A place has another code from the day on.</summary>
public sealed record CodeChange(DivisionCode From, DivisionCode To, DateOnly On);

/// <summary>Changes of code that happen at once.</summary>
public static class CodeChanges
{
    /// <summary>The code after the changes: each is applied to what was before all of them, so that a swap is one.</summary>
    public static DivisionCode After(this IReadOnlyCollection<CodeChange> changes, DivisionCode code) =>
        changes.FirstOrDefault(c => c.From == code)?.To ?? code;

    /// <summary>
    /// One change of each circle (A to B, B to C, C to A): as long as it waits, the others can be made one after the other without two
    /// places under one code. None if the changes are no circles.
    /// </summary>
    public static IReadOnlyList<CodeChange> OneOfEachCircle(this IReadOnlyCollection<CodeChange> changes)
    {
        var byFormer = changes.DistinctBy(c => c.From).ToDictionary(c => c.From);
        var seen = new HashSet<DivisionCode>();
        var waiting = new List<CodeChange>();
        foreach (var start in byFormer.Values.Where(c => c.From != c.To))
        {
            var path = new HashSet<DivisionCode>();
            for (var at = start; at is not null && seen.Add(at.From); at = byFormer.GetValueOrDefault(at.To))
            {
                path.Add(at.From);
                if (path.Contains(at.To))
                {
                    waiting.Add(at);
                }
            }
        }

        return waiting;
    }
}

/// <summary>A place no longer exists from the day on; <paramref name="Into"/> is the place it was merged into, null if it was
/// abolished.</summary>
public sealed record PlaceClosure(DivisionCode Code, DivisionCode? Into, DateOnly On);
