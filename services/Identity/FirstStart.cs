using Identity.Accounts;
using Identity.Data;
using Identity.OpenId;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;

namespace Identity;

/// <summary>
/// Brings the clients in line with the settings and appoints the first administrator, before the first request is taken.
/// Replicas that start together take turns.
/// </summary>
internal sealed class FirstStart(IServiceProvider services, IOptions<IdentitySettings> settings, IConfiguration configuration)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        await using var turn = await db.TakeTurnAsync(nameof(FirstStart), cancellationToken);
        var clients = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        foreach (var client in Clients.Of(settings.Value, configuration.Issuer()))
        {
            await BringInLineAsync(clients, client, cancellationToken);
        }

        await scope
            .ServiceProvider.GetRequiredService<FirstAdministrator>()
            .AppointAsync(settings.Value.FirstAdministratorPassword, cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task BringInLineAsync(
        IOpenIddictApplicationManager clients,
        OpenIddictApplicationDescriptor wanted,
        CancellationToken ct
    )
    {
        if (await clients.FindByClientIdAsync(wanted.ClientId!, ct) is { } known)
        {
            await clients.UpdateAsync(known, wanted, ct);
        }
        else
        {
            await clients.CreateAsync(wanted, ct);
        }
    }
}
