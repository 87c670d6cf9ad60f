using Platform.Core;
using SocialForces.Domain;

namespace SocialForces.Features;

/// <summary>Business dates that come in with a request.</summary>
internal static class Days
{
    /// <summary>The date, today if none was given; a date to come is refused, for only what has happened is recorded.</summary>
    public static DateOnly Past(DateOnly? date, TimeProvider clock, string field) =>
        date?.Happened(clock.Today(), ForceErrors.NotYet, field) ?? clock.Today();
}
