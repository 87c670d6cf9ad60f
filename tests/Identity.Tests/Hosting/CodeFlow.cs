using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Identity.Tests.Hosting;

/// <summary>One authorization-code sign-in with proof key, as the command line does it.</summary>
public sealed class CodeFlow(Uri site)
{
    public const string RedirectUri = "http://127.0.0.1:7777/callback";
    private readonly string _verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public string AuthorizeAddress(string more = "") =>
        $"connect/authorize?client_id=platform-cli&response_type=code&scope=openid%20profile%20offline_access%20platform&state=s1"
        + $"&redirect_uri={Uri.EscapeDataString(RedirectUri)}&code_challenge_method=S256"
        + $"&code_challenge={WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(_verifier)))}{more}";

    /// <summary>Signs in by the form and stops where the browser is then.</summary>
    public async Task SignInAsync(Browser browser, string userName, string password)
    {
        await browser.GoAsync(AuthorizeAddress());
        var form = browser.Location!.ToString();
        await browser.FollowAsync();
        await browser.SubmitAsync(form, ("UserName", userName), ("Password", password));
        await browser.FollowAsync();
    }

    /// <summary>Signs in and gets the tokens.</summary>
    public async Task<Tokens> TokensAsync(string userName, string password)
    {
        using var browser = new Browser(site);
        await SignInAsync(browser, userName, password);
        return await RedeemAsync(browser.Location ?? throw new InvalidOperationException(browser.Page));
    }

    public Task<Tokens> RedeemAsync(Uri callback) =>
        AskAsync(
            site,
            ("grant_type", "authorization_code"),
            ("client_id", "platform-cli"),
            ("redirect_uri", RedirectUri),
            ("code", HttpUtility.ParseQueryString(callback.Query)["code"]!),
            ("code_verifier", _verifier)
        );

    /// <summary>The same as the gateway does it, with its own client.</summary>
    public async Task<Tokens> GatewayTokensAsync(Uri gateway, string secret, string userName, string password)
    {
        var callback = new Uri(gateway, "signin-oidc").ToString();
        using var browser = new Browser(site);
        await browser.GoAsync(
            AuthorizeAddress()
                .Replace("platform-cli", "gateway", StringComparison.Ordinal)
                .Replace(Uri.EscapeDataString(RedirectUri), Uri.EscapeDataString(callback), StringComparison.Ordinal)
        );
        var form = browser.Location!.ToString();
        await browser.FollowAsync();
        await browser.SubmitAsync(form, ("UserName", userName), ("Password", password));
        await browser.FollowAsync();
        return await AskAsync(
            site,
            ("grant_type", "authorization_code"),
            ("client_id", "gateway"),
            ("client_secret", secret),
            ("redirect_uri", callback),
            ("code", HttpUtility.ParseQueryString(browser.Location!.Query)["code"]!),
            ("code_verifier", _verifier)
        );
    }

    public static Task<Tokens> RefreshAsync(Uri site, string refreshToken) =>
        AskAsync(site, ("grant_type", "refresh_token"), ("client_id", "platform-cli"), ("refresh_token", refreshToken));

    public static Task<Tokens> ClientAsync(Uri site, string clientId, string secret, string? scope = null) =>
        AskAsync(
            site,
            [
                ("grant_type", "client_credentials"),
                ("client_id", clientId),
                ("client_secret", secret),
                .. scope is null ? [] : new[] { ("scope", scope) },
            ]
        );

    public static async Task<Tokens> AskAsync(Uri site, params (string Name, string Value)[] fields)
    {
        using var client = new HttpClient { BaseAddress = site };
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await client.PostAsync(
            new Uri("connect/token", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        return new Tokens(await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }
}
