using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Plans.Steps;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Records.Places.Consumers;

namespace ContingencyPlans.Features.Places.Consumers;

/// <summary>The plans of a place that no longer exists end with it, and the plans below that follow them are flagged; an enterprise's plan
/// continues.</summary>
public sealed class FollowPlaces(ContingencyPlansDb db) : FollowPlaces<ContingencyPlansDb>(db)
{
    /// <inheritdoc/>
    protected override async Task FollowAsync(PlaceClosure ended, CancellationToken ct)
    {
        await base.FollowAsync(ended, ct);
        var repealed = Db
            .ChangeTracker.Entries<Plan>()
            .Where(e => e.State == EntityState.Modified && e.Entity is { RepealedOn: not null, IssuedOn: not null })
            .Select(e => new EndedPlan(e.Entity, SuperiorChange.Repealed, null, ended.On))
            .ToList();
        await Db.FlagBelowAsync(repealed, ct);
    }
}
