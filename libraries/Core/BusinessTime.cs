namespace Platform.Core;

/// <summary>
/// The calendar the platform's users live by: Asia/Shanghai, UTC+8 the whole year. Instants are stored in UTC,
/// dates (a plaque hung, an agreement's last day) are dates of this calendar.
/// </summary>
public static class BusinessTime
{
    /// <summary>UTC+8; China has kept no summer time since 1991.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Today's date in the business calendar.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The business date on which an instant falls.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>Returns the date if it is not in the future; what is recorded as done can't have a future date.</summary>
    /// <param name="on">When it is said to have happened.</param>
    /// <param name="today">The business date.</param>
    /// <param name="notYet">The refusal; the date fills its sentence.</param>
    /// <param name="field">The field of the request that holds the date.</param>
    public static DateOnly Happened(this DateOnly on, DateOnly today, ErrorDefinition notYet, string field) =>
        on <= today ? on : throw notYet.At(field, on);

    /// <summary>The instant, now if none was given; one to come is refused.</summary>
    public static DateTimeOffset Past(DateTimeOffset? at, DateTimeOffset now, ErrorDefinition notYet, string field = "at") =>
        at > now ? throw notYet.At(field, at.Value.ToOffset(Offset)) : at ?? now;

    /// <summary>The first instant of a business date.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), Offset);
}
