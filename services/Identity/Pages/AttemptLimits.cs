using System.Threading.RateLimiting;

namespace Identity.Pages;

/// <summary>
/// Slows down guessing: sign-in attempts per address, sign-in attempts per name and address, token requests per client and address. Runs
/// before every comparison of a secret.
/// </summary>
internal sealed class AttemptLimits(IdentitySettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<Attempt> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Attempt, string>(attempt =>
            Window(attempt.Address, attempt.IsSignIn ? settings.SignInsPerAddress : int.MaxValue)
        ),
        PartitionedRateLimiter.Create<Attempt, string>(attempt =>
            Window(
                $"{attempt.IsSignIn} {attempt.Address} {attempt.Name}",
                !attempt.IsSignIn ? settings.TokensPerClient
                    : attempt.Name.Length > 0 ? settings.SignInsPerUser
                    : int.MaxValue
            )
        )
    );

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (await Attempt.ReadAsync(http) is not { } attempt)
        {
            await next(http);
            return;
        }

        using var lease = _limiter.AttemptAcquire(attempt);
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = "60";
        await (
            attempt.IsSignIn
                ? Results.Content(SlowDown, "text/html; charset=utf-8", statusCode: StatusCodes.Status429TooManyRequests)
                : Results.Json(
                    new { error = "slow_down", error_description = "Too many token requests; try again in a minute." },
                    statusCode: StatusCodes.Status429TooManyRequests
                )
        ).ExecuteAsync(http);
    }

    public void Dispose() => _limiter.Dispose();

    private static RateLimitPartition<string> Window(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) }
        );

    private const string SlowDown = """
        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>请稍后再试</title><link rel="stylesheet" href="/account/style.css"></head><body><main class="page"><section class="card">
        <h1>请稍后再试</h1><p>登录尝试过于频繁，请一分钟后再试。</p><p lang="en">Too many attempts. Try again in a minute.</p>
        <p><a class="button" href="/account/sign-in">返回登录</a></p></section></main></body></html>
        """;
}
