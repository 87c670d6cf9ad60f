using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Platform.LocalStack;

namespace Gateway.Tests.Hosts;

/// <summary>
/// An OpenID Connect provider with its own keys: authorization code with PKCE, rotating refresh tokens. Its discovery document names its
/// internal address, like that of a provider behind a gateway. Every visitor of the sign-in page is signed in.
/// </summary>
internal sealed class TestIdentity(string issuer) : IAsyncDisposable
{
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "test" };
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce)> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _refreshTokens = new(StringComparer.Ordinal);
    private WebApplication? _app;
    private int _refreshes;

    public int Port { get; } = FreePort.Any();

    public string Address => $"http://127.0.0.1:{Port}/";

    public TimeSpan AccessLifetime { get; set; } = TimeSpan.FromMinutes(10);

    public string[] Grants { get; set; } = ["county-officer@622921"];

    /// <summary>False: no refresh token is honoured any more, as for a locked user.</summary>
    public bool Refreshes { get; set; } = true;

    /// <summary>False: no token is valid, as for a user who is disabled or signed out by an administrator.</summary>
    public bool TokensStand { get; set; } = true;

    public int RefreshCount => _refreshes;

    public async Task<TestIdentity> StartAsync()
    {
        _app = WebHosts.Create(Port);
        _app.MapGet(
            "/.well-known/openid-configuration",
            () =>
                new Dictionary<string, object>
                {
                    ["issuer"] = issuer,
                    ["authorization_endpoint"] = Address + "connect/authorize",
                    ["token_endpoint"] = Address + "connect/token",
                    ["introspection_endpoint"] = Address + "connect/introspect",
                    ["end_session_endpoint"] = Address + "connect/logout",
                    ["jwks_uri"] = Address + ".well-known/jwks",
                    ["response_types_supported"] = new[] { "code" },
                    ["subject_types_supported"] = new[] { "public" },
                    ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
                }
        );
        _app.MapGet(
            "/.well-known/jwks",
            () =>
            {
                var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(_key);
                return new
                {
                    keys = new[]
                    {
                        new
                        {
                            kty = "RSA",
                            use = "sig",
                            alg = "RS256",
                            kid = jwk.Kid,
                            n = jwk.N,
                            e = jwk.E,
                        },
                    },
                };
            }
        );
        _app.MapGet("/connect/authorize", Authorize);
        _app.MapPost("/connect/token", (Delegate)TokenAsync);
        _app.MapPost("/connect/introspect", () => Results.Json(new { active = TokensStand }));
        _app.MapGet(
            "/connect/logout",
            (HttpContext context) =>
                Results.Redirect(context.Request.Query["post_logout_redirect_uri"] + "?state=" + context.Request.Query["state"])
        );
        _app.MapFallback(
            "{**path}",
            (HttpContext context) =>
            {
                context.Response.Headers.SetCookie = "identity=1; path=/account";
                return Results.Json(new { path = context.Request.Path.Value, cookie = context.Request.Headers.Cookie.ToString() });
            }
        );
        await _app.StartAsync();
        return this;
    }

    /// <summary>A token as the provider would issue it; <paramref name="more"/> claims win over the usual ones.</summary>
    public string AccessToken(
        string subject = "u-1",
        TimeSpan? lifetime = null,
        string audience = "platform",
        params (string Name, object Value)[] more
    )
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["jti"] = Random(),
            ["sub"] = subject,
            ["name"] = "张三",
            ["grants"] = Grants,
            ["scope"] = "platform",
        };
        foreach (var (name, value) in more)
        {
            claims[name] = value;
        }

        return Issue(audience, lifetime ?? AccessLifetime, claims);
    }

    public async Task StopAsync() => await (_app?.StopAsync(new CancellationToken(canceled: true)) ?? Task.CompletedTask);

    public async ValueTask DisposeAsync() => await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);

    private IResult Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        var code = Random();
        _codes[code] = (query["code_challenge"].ToString(), query["nonce"].ToString());
        return Results.Redirect(
            QueryHelpers.AddQueryString(
                query["redirect_uri"].ToString(),
                new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }
            )
        );
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var nonce = "";
        if (form["grant_type"] == "authorization_code")
        {
            var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            if (
                !_codes.TryRemove(form["code"].ToString(), out var issued)
                || issued.Challenge != challenge
                || form["client_secret"] != "gateway-secret"
            )
            {
                return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
            }

            nonce = issued.Nonce;
        }
        else
        {
            Interlocked.Increment(ref _refreshes);
            await Task.Delay(200);
            if (!Refreshes || !_refreshTokens.TryRemove(form["refresh_token"].ToString(), out _))
            {
                return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
            }
        }

        var refresh = Random();
        _refreshTokens[refresh] = true;
        return Results.Json(
            new
            {
                access_token = AccessToken(),
                token_type = "Bearer",
                expires_in = (int)AccessLifetime.TotalSeconds,
                refresh_token = refresh,
                id_token = Issue(
                    "gateway",
                    TimeSpan.FromMinutes(5),
                    new(StringComparer.Ordinal)
                    {
                        ["sub"] = "u-1",
                        ["name"] = "张三",
                        ["nonce"] = nonce,
                    }
                ),
            }
        );
    }

    private string Issue(string audience, TimeSpan lifetime, Dictionary<string, object> claims) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuer,
                Audience = audience,
                NotBefore = DateTime.UtcNow - TimeSpan.FromHours(1),
                IssuedAt = DateTime.UtcNow,
                Expires = DateTime.UtcNow + lifetime,
                Claims = claims,
                SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
                TokenType = audience == "platform" ? "at+jwt" : "JWT",
            }
        );

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));
}
