using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features;

/// <summary>Steps on a record between two sides, which either may take: found at the place of the one or of the other.</summary>
internal static class StepsOfSides
{
    /// <summary>The record and its force, at the version seen; throws unless the caller acts for one of the sides.</summary>
    public static Task<(T Record, Force Force)> OnSidesAsync<T>(
        this RecordStep step,
        IQueryable<T> records,
        SocialForcesDb db,
        CancellationToken ct
    )
        where T : class, IConcernsForce =>
        step.OnAsync(
            records.Concerning(step.Scope.Division),
            async record =>
            {
                var force = await db.Forces.SingleAsync(f => f.Id == record.ForceId, ct);
                return force.Accounts.Contains(step.Scope.Caller.Subject) || step.Scope.Holds(record.Division)
                    ? force
                    : throw ForceErrors.NotYours.Because(force.Name);
            },
            ct
        );
}
