using Platform.Core;

namespace SocialForces.Domain;

/// <summary>When something happened, when it was recorded, and by whom: a telephone report is often recorded later.</summary>
public sealed record Moment(DateTimeOffset At, DateTimeOffset Recorded, string By)
{
    /// <summary>The given time, or now; a time in the future is refused.</summary>
    public static Moment Of(DateTimeOffset? at, DateTimeOffset now, string by) =>
        at > now ? throw MobilizationErrors.NotYet.At("at", at.Value.ToOffset(BusinessTime.Offset)) : new(at ?? now, now, by);

    /// <summary>The business date on which it happened.</summary>
    public DateOnly Day => BusinessTime.DateOf(At);
}
