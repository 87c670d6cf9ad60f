using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Gateway.Security;

/// <summary>The load balancers whose statement of a request's origin is accepted: <c>TrustedProxies</c> (addresses or CIDR
/// ranges).</summary>
internal static class TrustedProxies
{
    public static void AddTrustedProxies(this WebApplicationBuilder builder) =>
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in builder.Configuration.GetSection("TrustedProxies").Get<string[]>() ?? [])
            {
                options.KnownIPNetworks.Add(
                    System.Net.IPNetwork.Parse(
                        proxy.Contains('/', StringComparison.Ordinal)
                            ? proxy
                            : $"{proxy}/{(IPAddress.Parse(proxy).GetAddressBytes().Length * 8)}"
                    )
                );
            }

            if (options.KnownIPNetworks.Count == 0)
            {
                options.ForwardedHeaders = ForwardedHeaders.None;
            }
        });
}
