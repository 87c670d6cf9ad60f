using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Testing.Services;

namespace Platform.Hosting.Tests.Notes;

/// <summary>An OpenID Connect provider as far as a service reads one: its discovery document and its keys.</summary>
internal static class Issuer
{
    public static async Task<WebApplication> StartAsync(Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.AbsoluteUri);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => new { issuer = TestTokens.Issuer, jwks_uri = new Uri(address, "keys") });
        app.MapGet("/keys", TestTokens.KeySet);
        await app.StartAsync();
        return app;
    }
}
