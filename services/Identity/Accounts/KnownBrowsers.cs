using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;

namespace Identity.Accounts;

/// <summary>
/// Browsers in which a user has signed in before. Failures of strangers lock an account for strangers only: a known browser is not asked
/// whether the account is locked, and its own failures are counted for itself. A new password makes all browsers unknown.
/// </summary>
/// <param name="protection">Seals the cookies.</param>
/// <param name="settings">How many failures are too many.</param>
/// <param name="secure">The site has https.</param>
/// <remarks>As OWASP's "device cookies" against denial of service by locking.</remarks>
internal sealed class KnownBrowsers(IDataProtectionProvider protection, IdentitySettings settings, bool secure) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("known browsers").ToTimeLimitedDataProtector();
    private readonly PartitionedRateLimiter<string> _failures = PartitionedRateLimiter.Create<string, string>(browser =>
        RateLimitPartition.GetFixedWindowLimiter(
            browser,
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = settings.FailuresBeforeLockout,
                Window = TimeSpan.FromMinutes(settings.LockoutMinutes),
            }
        )
    );

    /// <summary>Whether the user signed in in this browser before, and has not failed too often in it since.</summary>
    public bool Knows(HttpContext http, User user) => Find(http, user) is { } browser && HasAttemptsLeft(browser);

    /// <summary>A failure in a known browser.</summary>
    public void CountFailure(HttpContext http, User user)
    {
        if (Find(http, user) is { } browser)
        {
            _failures.AttemptAcquire(browser).Dispose();
        }
    }

    /// <summary>Makes the browser known, after a complete sign-in.</summary>
    public void Remember(HttpContext http, User user) =>
        http.Response.Cookies.Append(
            CookieOf(user),
            _seal.Protect($"{user.Id:N} {user.SecurityStamp} {Convert.ToHexString(RandomNumberGenerator.GetBytes(16))}", Life),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Life,
                Path = "/",
                SameSite = SameSiteMode.Lax,
                Secure = secure,
            }
        );

    public void Dispose() => _failures.Dispose();

    private string CookieOf(User user) => $"{(secure ? "__Host-" : "")}identity-known-{user.Id:N}";

    private bool HasAttemptsLeft(string browser)
    {
        using var lease = _failures.AttemptAcquire(browser, permitCount: 0);
        return lease.IsAcquired;
    }

    // What is sealed: user, stamp of the password, a number of the browser's own.
    private string? Find(HttpContext http, User user)
    {
        if (http.Request.Cookies[CookieOf(user)] is not { } cookie)
        {
            return null;
        }

        try
        {
            var browser = _seal.Unprotect(cookie);
            return browser.StartsWith($"{user.Id:N} {user.SecurityStamp} ", StringComparison.Ordinal) ? browser : null;
        }
        catch (CryptographicException)
        {
            return null; // sealed elsewhere, cut, or too old
        }
    }
}
