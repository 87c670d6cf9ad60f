using Platform.Core;
using Platform.Hosting.Access;
using SocialForces.Domain;

namespace SocialForces.Features.Mobilizations;

/// <summary>Steps that callers take on mobilizations.</summary>
internal static class StepsOfCaller
{
    /// <summary>The caller takes a step that happened at the time given; just now if none is.</summary>
    public static ActedBy ActedAt(this Scope scope, DateTimeOffset? at, TimeProvider clock) =>
        ActedBy.AtTime(scope.Caller.Subject, scope.Caller.Name, at, clock.GetUtcNow(), MobilizationErrors.NotYet);
}
