namespace Platform.Core.Places;

/// <summary>The time for which a place had a code; what happens at a place is dated inside it.</summary>
/// <param name="Level">The level as the directory says.</param>
/// <param name="Since">First day of the place, under this or an earlier code; null: it is older than the records, or not known.</param>
/// <param name="EndedOn">First day on which nothing has the code any more; null: the place has it.</param>
public record PlaceTime(DivisionLevel Level, DateOnly? Since, DateOnly? EndedOn);

/// <summary>The one rule for dates of records: not before their place existed, and not from the day on which it ended.</summary>
public static class PlaceTimes
{
    /// <summary>
    /// The place that existed on the day, of those that had the code; refuses a day on which none existed, naming the day that was meant.
    /// </summary>
    /// <param name="times">At least one.</param>
    /// <param name="code">The code.</param>
    /// <param name="on">When it happened.</param>
    /// <param name="field">The field of the request that says so.</param>
    public static T On<T>(this IReadOnlyCollection<T> times, DivisionCode code, DateOnly on, string field)
        where T : PlaceTime
    {
        if (times.FirstOrDefault(t => !(on < t.Since) && !(on >= t.EndedOn)) is { } there)
        {
            return there;
        }

        var nearest = times.FirstOrDefault(t => t.EndedOn is null) ?? times.MaxBy(t => t.EndedOn)!;
        throw on < nearest.Since
            ? PlaceErrors.BeforePlace.At(field, on, code, nearest.Since)
            : PlaceErrors.AfterPlace.At(field, on, code, nearest.EndedOn!);
    }
}
