using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Platform.Hosting.Access;

namespace Platform.Testing.Services;

/// <summary>
/// Real signed tokens of a key that lives as long as the test process, shaped like identity's: a service under test checks
/// them with its own code, only the key it trusts is another.
/// </summary>
public static class TestTokens
{
    /// <summary>The issuer of test tokens.</summary>
    public const string Issuer = "http://test-issuer/";

    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "test" };

    /// <summary>A token of a user with these grants (<c>role@division</c>).</summary>
    public static string For(string subject, params string[] grants) => Create(subject, grants, "platform");

    /// <summary>A token of a partner with grants and scopes (<c>institutions:read</c>, separated by blanks).</summary>
    public static string ForPartner(string client, string scopes, params string[] divisions) =>
        Create(client, [.. divisions.Select(d => $"partner@{d}")], scopes);

    /// <summary>Makes a service trust this key.</summary>
    public static void Trust(IServiceCollection services) =>
        services.PostConfigure<JwtBearerOptions>(
            JwtBearerDefaults.AuthenticationScheme,
            options =>
            {
                var provider = new OpenIdConnectConfiguration { Issuer = Issuer };
                provider.SigningKeys.Add(Key);
                options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(provider);
                options.TokenValidationParameters.ValidIssuer = Issuer;
            }
        );

    /// <summary>The public key as an issuer publishes it (RFC 7517).</summary>
    public static object KeySet()
    {
        var key = Key.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA",
                    use = "sig",
                    kid = Key.KeyId,
                    n = Base64UrlEncoder.Encode(key.Modulus),
                    e = Base64UrlEncoder.Encode(key.Exponent),
                },
            },
        };
    }

    private static string Create(string subject, string[] grants, string scope) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = TokenValidation.Audience,
                Claims = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["sub"] = subject,
                    ["name"] = subject,
                    ["grants"] = grants,
                    ["scope"] = scope,
                },
                Expires = DateTime.UtcNow.AddHours(1),
                TokenType = "at+jwt",
                SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
            }
        );
}
