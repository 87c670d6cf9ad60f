using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Identity.Tests.Hosting;

/// <summary>The public API with a user's token.</summary>
public sealed class Api : IDisposable
{
    private readonly HttpClient _client;

    public Api(Uri site, string? token)
    {
        _client = new HttpClient { BaseAddress = new Uri(site, "v1/divisions/") };
        _client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }

    public static async Task<Api> OfAsync(IdentityHost host, string userName, string password) =>
        new(host.Address, (await new CodeFlow(host.Address).TokensAsync(userName, password)).Access);

    public static async Task<Api> OfAdministratorAsync(IdentityHost host) => new(host.Address, (await host.AdministratorTokens).Access);

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null, version: null);

    public Task<Answer> PostAsync(string path, object? body = null, int? version = null) =>
        SendAsync(HttpMethod.Post, path, body ?? new { }, version?.ToString());

    public Task<Answer> PutAsync(string path, object body, int? version = null) =>
        SendAsync(HttpMethod.Put, path, body, version?.ToString() ?? "*");

    public void Dispose() => _client.Dispose();

    private async Task<Answer> SendAsync(HttpMethod method, string path, object? body, string? version)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version == "*" ? "*" : $"\"{version}\"");
        }

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer(response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public sealed record Answer(HttpStatusCode Status, JsonElement Body)
    {
        /// <summary>The stable code of a refusal.</summary>
        public string? Code =>
            Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;

        public string Text(string name) => Body.GetProperty(name).ToString();
    }
}
