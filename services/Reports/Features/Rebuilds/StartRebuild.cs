using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Reports.Data;
using Reports.Domain;
using Reports.Domain.Rebuilds;

namespace Reports.Features.Rebuilds;

/// <summary>Requests a rebuild of all facts; it runs in the background, and its state is at the returned address.</summary>
internal static class StartRebuild
{
    public static async Task<Accepted<RebuildView>> HandleAsync(Scope scope, ReportsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Rebuilds.FirstOrDefaultAsync(r => r.Status == RebuildStatus.Queued, ct) is { } running)
        {
            throw ReportsErrors.RebuildRunning.Because(running.RequestedAt);
        }

        var rebuild = Rebuild.Ask(scope.Caller.Subject, clock.GetUtcNow());
        db.Add(rebuild);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/v1/divisions/{scope.Division}/figures/rebuild/{rebuild.Id}", RebuildView.Of(rebuild));
    }
}

/// <summary>A rebuild and its state.</summary>
public sealed record RebuildView(
    Guid Id,
    RebuildStatus Status,
    DateTimeOffset RequestedAt,
    DateTimeOffset? FinishedAt,
    long Events,
    long Facts,
    string? Failure
)
{
    /// <summary>The run as the API answers it.</summary>
    public static RebuildView Of(Rebuild rebuild) =>
        new(rebuild.Id, rebuild.Status, rebuild.RequestedAt, rebuild.FinishedAt, rebuild.Events, rebuild.Facts, rebuild.Failure);
}
