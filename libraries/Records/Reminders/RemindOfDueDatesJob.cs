using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Hosting.Operations;

namespace Platform.Records.Reminders;

/// <summary>Every quarter of an hour: reminds of all due dates of the service that are near or past. Replicas may run at the same
/// time.</summary>
public sealed class RemindOfDueDatesJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemindOfDueDatesJob> log)
    : PeriodicJob(TimeSpan.FromMinutes(15), clock, log)
{
    /// <summary>One round; returns how many events it published.</summary>
    public async Task<int> RemindAsync(CancellationToken ct)
    {
        List<Type> kinds;
        await using (var scope = scopes.CreateAsyncScope())
        {
            kinds = [.. scope.ServiceProvider.GetServices<DueDates>().Select(d => d.GetType())];
        }

        var published = 0;
        await EachAsync(
            scopes,
            kinds,
            async (services, kind) =>
                published += await services.GetServices<DueDates>().Single(d => d.GetType() == kind).RemindAsync(Clock, ct),
            ct
        );
        return published;
    }

    /// <inheritdoc/>
    protected override Task RunOnceAsync(CancellationToken ct) => RemindAsync(ct);
}
