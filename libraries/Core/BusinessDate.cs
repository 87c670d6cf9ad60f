namespace Platform.Core;

/// <summary>Business dates that come in with a request.</summary>
public static class BusinessDate
{
    /// <summary>The date, today if none was given; a date to come is refused, for only what has happened is recorded.</summary>
    /// <param name="date">When it is said to have happened.</param>
    /// <param name="clock">Says which day is today.</param>
    /// <param name="notYet">The refusal; the date fills its sentence.</param>
    /// <param name="field">Which field of the request says so.</param>
    public static DateOnly Past(DateOnly? date, TimeProvider clock, ErrorDefinition notYet, string field = "on") =>
        date?.Happened(clock.Today(), notYet, field) ?? clock.Today();
}
