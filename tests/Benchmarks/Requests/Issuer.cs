using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Benchmarks.Requests;

/// <summary>A provider of tokens as far as a service needs one: a key, its public half, a discovery document.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "bench" };
    private readonly WebApplication _app;

    public Issuer(int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}/");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(Address.AbsoluteUri);
        builder.Logging.ClearProviders();
        _app = builder.Build();
        var key = _key.Rsa.ExportParameters(includePrivateParameters: false);
        var keys = new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA",
                    use = "sig",
                    kid = _key.KeyId,
                    n = Base64UrlEncoder.Encode(key.Modulus),
                    e = Base64UrlEncoder.Encode(key.Exponent),
                },
            },
        };
        _app.MapGet("/.well-known/openid-configuration", () => new { issuer = Address, jwks_uri = new Uri(Address, "keys") });
        _app.MapGet("/keys", () => keys);
    }

    public Uri Address { get; }

    public Task StartAsync() => _app.StartAsync();

    public string Token(params string[] grants) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Address.AbsoluteUri,
                Audience = "platform",
                Claims = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["sub"] = "bench",
                    ["name"] = "bench",
                    ["grants"] = grants,
                    ["scope"] = "platform",
                },
                Expires = DateTime.UtcNow.AddHours(4),
                TokenType = "at+jwt",
                SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
            }
        );

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
