using Platform.Core;

namespace SocialForces.Domain;

/// <summary>When something happened, when it was recorded, and by whom: what was told by telephone is often written down later.</summary>
public sealed record Moment(DateTimeOffset At, DateTimeOffset Recorded, string By)
{
    /// <summary>As told, or just now; what has not happened yet is refused.</summary>
    public static Moment Of(DateTimeOffset? told, DateTimeOffset now, string by) =>
        told > now ? throw MobilizationErrors.NotYet.At("at", told.Value.ToOffset(BusinessTime.Offset)) : new(told ?? now, now, by);

    /// <summary>The business date on which it happened.</summary>
    public DateOnly Day => BusinessTime.DateOf(At);
}
