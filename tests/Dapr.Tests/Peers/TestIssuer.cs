using Platform.Testing.Services;

namespace Dapr.Tests.Peers;

/// <summary>Gives services their tokens, and the keys to check them with. They ask it directly, never through a sidecar.</summary>
internal static class TestIssuer
{
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
