using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.EntityFrameworkCore.Models;

namespace Identity.OpenId;

/// <summary>Clients whose former secret stays valid beside the new one until it is retired, so that a partner changes it without a
/// gap.</summary>
internal sealed class TwoSecrets(
    IOpenIddictApplicationCache<OpenIddictEntityFrameworkCoreApplication<Guid>> cache,
    ILogger<OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication<Guid>>> logger,
    IOptionsMonitor<OpenIddictCoreOptions> options,
    IOpenIddictApplicationStore<OpenIddictEntityFrameworkCoreApplication<Guid>> store
) : OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication<Guid>>(cache, logger, options, store)
{
    /// <summary>The client's property with the hash of the former secret.</summary>
    public const string Former = "former_secret";

    /// <inheritdoc/>
    public override async ValueTask<bool> ValidateClientSecretAsync(
        OpenIddictEntityFrameworkCoreApplication<Guid> application,
        string secret,
        CancellationToken cancellationToken = default
    )
    {
        if (await base.ValidateClientSecretAsync(application, secret, cancellationToken))
        {
            return true;
        }

        var properties = await Store.GetPropertiesAsync(application, cancellationToken);
        return properties.TryGetValue(Former, out var former)
            && former.GetString() is { Length: > 0 } hash
            && await ValidateClientSecretAsync(secret, hash, cancellationToken);
    }
}

/// <summary>How a partner's secrets change.</summary>
internal static class PartnerSecrets
{
    /// <summary>Everything known of the client, for a change of part of it.</summary>
    public static async Task<OpenIddictApplicationDescriptor> KnownAsync(
        this IOpenIddictApplicationManager clients,
        object client,
        CancellationToken ct
    )
    {
        var known = new OpenIddictApplicationDescriptor();
        await clients.PopulateAsync(known, client, ct);
        return known;
    }

    /// <summary>Sets a new secret; the present one stays valid as the former, and one that was the former ends.</summary>
    public static async Task AddSecretAsync(
        this IOpenIddictApplicationManager clients,
        string clientId,
        string secret,
        CancellationToken ct
    )
    {
        var client = (await clients.FindByClientIdAsync(clientId, ct))!;
        var known = await clients.KnownAsync(client, ct);
        known.Properties[TwoSecrets.Former] = JsonSerializer.SerializeToElement(known.ClientSecret);
        await clients.UpdateAsync(client, known, ct);
        await clients.UpdateAsync(client, secret, ct);
    }

    /// <summary>Ends the former secret; false if there is none.</summary>
    public static async Task<bool> RetireFormerAsync(this IOpenIddictApplicationManager clients, string clientId, CancellationToken ct)
    {
        var client = (await clients.FindByClientIdAsync(clientId, ct))!;
        var known = await clients.KnownAsync(client, ct);
        if (!known.Properties.Remove(TwoSecrets.Former))
        {
            return false;
        }

        await clients.UpdateAsync(client, known, ct);
        return true;
    }
}
