using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using System.Web;

namespace Platform.Cli.Api;

/// <summary>
/// A real sign-in (OAuth 2.0 authorization code with PKCE) of the public client <c>platform-cli</c>, done without a browser: it reads the
/// sign-in page, posts its form, and takes the code from the last redirect, so no listener is needed.
/// </summary>
internal sealed class SignIn(Uri platform, string? through = null)
{
    private const string ClientId = "platform-cli";
    private const string Callback = "http://127.0.0.1:7777/callback";
    private const int MostSteps = 12;

    public async Task<AccessToken> AsAsync(string userName, string password, CancellationToken ct)
    {
        var connections = GatewayConnection.Handler(through);
        (connections.AllowAutoRedirect, connections.CookieContainer) = (false, new CookieContainer());
        using var handler = Resilience.NewHandler(connections);
        using var http = new HttpClient(handler) { BaseAddress = platform, Timeout = TimeSpan.FromMinutes(3) };
        var verifier = Base64Url(RandomNumberGenerator.GetBytes(32));
        var code = await CodeAsync(http, verifier, userName, password, ct);
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["client_id"] = ClientId,
                ["redirect_uri"] = Callback,
                ["code"] = code,
                ["code_verifier"] = verifier,
            }
        );
        using var answer = await http.PostAsync(new Uri("connect/token", UriKind.Relative), form, ct);
        return answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<TokenAnswer>(ct) is { } token
            ? new(token.AccessToken, DateTimeOffset.UtcNow.AddSeconds(token.ExpiresIn))
            : throw new SignInRefusedException(userName, await answer.Content.ReadAsStringAsync(ct));
    }

    private static async Task<string> CodeAsync(HttpClient http, string verifier, string userName, string password, CancellationToken ct)
    {
        var at = new Uri(http.BaseAddress!, Authorize(verifier));
        var answer = await http.GetAsync(at, ct);
        var posted = false;
        for (var step = 0; step < MostSteps; step++)
        {
            using var current = answer;
            if (current.Headers.Location is { } location)
            {
                at = new Uri(at, location);
                if (at.ToString().StartsWith(Callback, StringComparison.Ordinal))
                {
                    var query = HttpUtility.ParseQueryString(at.Query);
                    return query["code"] ?? throw new SignInRefusedException(userName, $"{query["error"]} {query["error_description"]}");
                }

                answer = await http.GetAsync(at, ct);
                continue;
            }

            var page = await current.Content.ReadAsStringAsync(ct);
            if (posted || !current.IsSuccessStatusCode)
            {
                throw new SignInRefusedException(
                    userName,
                    SignInPage.Alert(page) is { Length: > 0 } said ? said : $"{(int)current.StatusCode} {at.AbsolutePath}"
                );
            }

            var fields = SignInPage.HiddenFields(page);
            (fields["UserName"], fields["Password"], posted) = (userName, password, true);
            using var form = new FormUrlEncodedContent(fields);
            answer = await http.PostAsync(at, form, ct);
        }

        throw new SignInRefusedException(userName, "too many redirects");
    }

    private static string Authorize(string verifier)
    {
        var query = HttpUtility.ParseQueryString(string.Empty);
        query["client_id"] = ClientId;
        query["redirect_uri"] = Callback;
        query["response_type"] = "code";
        query["scope"] = "openid profile platform";
        query["state"] = Base64Url(RandomNumberGenerator.GetBytes(8));
        query["code_challenge"] = Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        query["code_challenge_method"] = "S256";
        return $"connect/authorize?{query}";
    }

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn
    );
}
