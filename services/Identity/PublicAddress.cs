using Microsoft.AspNetCore.HttpOverrides;

namespace Identity;

/// <summary>Trusts the gateway's headers for the address that the browser used and the client's address.</summary>
internal static class PublicAddress
{
    public static void UsePublicAddress(this WebApplication app, IdentitySettings settings)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        foreach (var network in settings.TrustedProxies)
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        }

        app.UseForwardedHeaders(options);
    }
}
