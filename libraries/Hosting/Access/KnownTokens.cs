using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Platform.Hosting.Access;

/// <summary>
/// Caches for a short while that a bearer token is valid, since callers send the same one repeatedly and checking a signature is expensive.
/// Never longer than the token lasts; each process remembers only what it checked itself.
/// </summary>
internal sealed class KnownTokens(TimeProvider clock) : IDisposable
{
    private const int Most = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Most, ExpirationScanFrequency = Kept });

    public Task RecallAsync(MessageReceivedContext context)
    {
        if (TokenOf(context.Request) is { } token && _known.TryGetValue(token, out ClaimsPrincipal? caller))
        {
            context.Principal = caller;
            context.Success();
        }

        return Task.CompletedTask;
    }

    public Task RememberAsync(TokenValidatedContext context)
    {
        var lasts = context.SecurityToken.ValidTo - clock.GetUtcNow().UtcDateTime;
        if (lasts > TimeSpan.Zero && TokenOf(context.Request) is { } token)
        {
            using var entry = _known.CreateEntry(token);
            entry.Size = 1;
            entry.AbsoluteExpirationRelativeToNow = lasts < Kept ? lasts : Kept;
            entry.Value = context.Principal;
        }

        return Task.CompletedTask;
    }

    public void Dispose() => _known.Dispose();

    private static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? header[7..].Trim()
            : null;
}
