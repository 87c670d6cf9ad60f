using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;

namespace Platform.Hosting.Peers;

/// <summary>The service's own access token (OAuth 2.0 client credentials), fetched when first needed and a minute before it ends.</summary>
internal sealed class ServiceToken(IHttpClientFactory clients, IConfiguration configuration, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private string _token = "";
    private DateTimeOffset _until;

    public async Task<string> GetAsync()
    {
        if (clock.GetUtcNow() < _until)
        {
            return _token;
        }

        await _gate.WaitAsync();
        try
        {
            if (clock.GetUtcNow() >= _until)
            {
                var answer = await RequestAsync();
                _token = answer.AccessToken;
                _until = clock.GetUtcNow().AddSeconds(answer.ExpiresIn - 60);
            }

            return _token;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<TokenAnswer> RequestAsync()
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = configuration["Auth:ClientId"]!,
                ["client_secret"] = configuration["Auth:ClientSecret"]!,
            }
        );
        using var client = clients.CreateClient(nameof(ServiceToken));
        using var answer = await client.PostAsync(new Uri(new Uri(configuration["Auth:Authority"]!), "connect/token"), form);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<TokenAnswer>())!;
    }

    public void Dispose() => _gate.Dispose();

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn
    );
}
