using Drills.Domain;
using Platform.Core;
using Platform.Hosting.Access;

namespace Drills.Features;

/// <summary>Steps that callers take.</summary>
internal static class StepsOfCaller
{
    /// <summary>The caller takes a step that happened on the date; today if none is given.</summary>
    public static ActedBy ActedOn(this Scope scope, DateOnly? on, TimeProvider clock, string? note = null) =>
        new(scope.Caller.Subject, scope.Caller.Name, BusinessDate.Past(on, clock, DrillErrors.NotYet), clock.GetUtcNow(), note?.Trim());
}
