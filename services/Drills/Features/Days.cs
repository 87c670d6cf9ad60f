using Drills.Domain;
using Platform.Core;
using Platform.Hosting.Access;

namespace Drills.Features;

/// <summary>Business dates that come in with a request.</summary>
internal static class Days
{
    /// <summary>The date, today if none was given; a date to come is refused, for only what has happened is recorded.</summary>
    public static DateOnly Past(DateOnly? date, TimeProvider clock, string field = "on") =>
        date?.Happened(clock.Today(), DrillErrors.NotYet, field) ?? clock.Today();

    /// <summary>The instant, now if none was given; one to come is refused.</summary>
    public static DateTimeOffset PastTime(DateTimeOffset? at, TimeProvider clock, string field = "at") =>
        at > clock.GetUtcNow() ? throw DrillErrors.NotYet.At(field, at.Value.ToOffset(BusinessTime.Offset)) : at ?? clock.GetUtcNow();

    /// <summary>The caller takes a step that happened on the date.</summary>
    public static Acting Acting(this Scope scope, DateOnly? on, TimeProvider clock, string? note = null) =>
        new(Past(on, clock), scope.Caller.Subject, note?.Trim());
}
