using Organizations.Domain;
using Platform.Core;

namespace Organizations.Features;

/// <summary>Business dates that come in with a request.</summary>
internal static class Days
{
    /// <summary>The date, today if none was given; a date to come is refused, for only what has happened is recorded.</summary>
    public static DateOnly Past(DateOnly? date, TimeProvider clock, string field) =>
        date?.Happened(clock.Today(), DocumentErrors.NotYet, field) ?? clock.Today();
}
