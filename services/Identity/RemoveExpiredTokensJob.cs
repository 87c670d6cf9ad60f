using OpenIddict.Abstractions;
using Platform.Hosting.Operations;

namespace Identity;

/// <summary>Removes tokens and authorizations that ended long ago; without it their tables would only grow.</summary>
internal sealed class RemoveExpiredTokensJob(IServiceProvider services, TimeProvider clock, ILogger<RemoveExpiredTokensJob> log)
    : PeriodicJob(TimeSpan.FromHours(1), clock, log)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var before = Clock.GetUtcNow() - Kept;
        await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(before, ct);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(before, ct);
    }
}
