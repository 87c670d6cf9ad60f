using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Platform.Core.Places;
using Platform.Hosting.Http;
using Platform.LocalStack;

namespace Gateway.Tests.Hosts;

/// <summary>A service behind the gateway that answers with what it was asked, so that a test sees what really arrived.</summary>
internal sealed class Upstream(string name) : IAsyncDisposable
{
    private WebApplication? _app;

    public int Port { get; } = FreePort.Any();

    public string Address => $"http://127.0.0.1:{Port}/";

    /// <summary>Its OpenAPI document.</summary>
    public JsonObject Document { get; set; } = new() { ["openapi"] = "3.1.1", ["paths"] = new JsonObject() };

    /// <summary>As the directory of divisions: who has and had codes that changed hands.</summary>
    public IReadOnlyList<CodeHolder> CodeHolders { get; set; } = [];

    /// <summary>How long it thinks before it answers.</summary>
    public TimeSpan Delay { get; set; }

    public async Task<Upstream> StartAsync()
    {
        _app = WebHosts.Create(Port);
        _app.MapGet("/openapi/v1.json", () => Results.Text(Document.ToJsonString(), "application/json"));
        _app.MapGet(
            "/readyz",
            (HttpContext context) =>
            {
                context.Response.Headers["Platform-Version"] = "1.2.3";
                return "Healthy";
            }
        );
        _app.MapGet(CodeHolder.Address, () => Results.Json(CodeHolders, PlatformJson.Options));
        _app.MapGet("/v1/divisions/{division}/institutions/slowly", SlowlyAsync);
        _app.MapGet("/v1/divisions/{division}/institutions/refused", () => Results.StatusCode(StatusCodes.Status403Forbidden));
        _app.MapFallback("{**path}", EchoAsync);
        await _app.StartAsync();
        return this;
    }

    public async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync(new CancellationToken(canceled: true));
            await _app.DisposeAsync();
            _app = null;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private static async Task SlowlyAsync(HttpContext context)
    {
        await context.Response.WriteAsync("first\n");
        await context.Response.Body.FlushAsync();
        await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
    }

    private async Task EchoAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        await Task.Delay(Delay, context.RequestAborted);
        context.Response.Headers.Server = "secret-server/1.0";
        context.Response.Headers.SetCookie = "inner=1";
        await context.Response.WriteAsync(
            JsonSerializer.Serialize(
                new Arrived(
                    name,
                    context.Request.Method,
                    context.Request.Path + context.Request.QueryString,
                    body.Length,
                    context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)
                )
            )
        );
    }
}

/// <summary>A request as a service got it.</summary>
internal sealed record Arrived(string Service, string Method, string Path, long BodyLength, Dictionary<string, string> Headers)
{
    public string? Header(string name) => Headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
