namespace Platform.Core;

/// <summary>Who took a step, and when it happened: what is reported by telephone is often recorded later.</summary>
/// <param name="By">Account.</param>
/// <param name="Name">As people call that account.</param>
/// <param name="On">Business date on which it happened.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Note">Reason, or what is to be said of it.</param>
public sealed record ActedBy(string By, string Name, DateOnly On, DateTimeOffset RecordedAt, string? Note = null)
{
    /// <summary>The instant at which it happened, where more than the date is known; otherwise when it was recorded.</summary>
    public DateTimeOffset At { get; init; } = RecordedAt;

    /// <summary>A step of a service, taken as a consequence of what happened on the date.</summary>
    public static ActedBy Service(string name, DateOnly on) => new(name, name, on, BusinessTime.StartOf(on));

    /// <summary>A step whose instant is known, or just now; what has not happened yet is refused.</summary>
    public static ActedBy AtTime(string by, string name, DateTimeOffset? at, DateTimeOffset now, ErrorDefinition notYet)
    {
        var happened = BusinessTime.Past(at, now, notYet);
        return new(by, name, BusinessTime.DateOf(happened), now) { At = happened };
    }
}
