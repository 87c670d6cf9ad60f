using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Testing.Services;

/// <summary>An issuer on a port of its own: gives services their tokens, and the keys to check them with.</summary>
public static class TestIssuer
{
    /// <summary>Listens when it returns; its address is in <see cref="WebApplication.Urls"/>.</summary>
    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet(
            "/.well-known/openid-configuration",
            (HttpRequest request) => new { issuer = TestTokens.Issuer, jwks_uri = $"http://{request.Host}/keys" }
        );
        app.MapGet("/keys", TestTokens.KeySet);
        app.MapPost("/connect/token", () => new { access_token = TestTokens.For("svc-caller", "service@*"), expires_in = 3600 });
        await app.StartAsync();
        return app;
    }
}
