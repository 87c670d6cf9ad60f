using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features;

/// <summary>A step on a record between two sides, which either may take: found at the place of the one or of the other.</summary>
internal sealed record SidesStep(Guid Id, Scope Scope, IfMatch IfMatch)
{
    /// <summary>The record and its force, at the version seen; throws unless the caller acts for one of the sides.</summary>
    public async Task<(T Record, Force Force)> OnAsync<T>(IQueryable<T> records, SocialForcesDb db, CancellationToken ct)
        where T : class, IConcernsForce
    {
        var record =
            await records.Concerning(Scope.Division).FirstOrDefaultAsync(r => r.Id == Id, ct)
            ?? throw CoreErrors.NotFound.Because(Scope.Division, Id);
        var force = await db.Forces.SingleAsync(f => f.Id == record.ForceId, ct);
        if (!force.Accounts.Contains(Scope.Caller.Subject) && !Scope.Holds(record.Division))
        {
            throw ForceErrors.NotYours.Because(force.Name);
        }

        IfMatch.Check(record);
        return (record, force);
    }
}
