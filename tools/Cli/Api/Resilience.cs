using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Platform.Cli.Api;

/// <summary>Waits and tries again when the platform says "later" (429, 503 with Retry-After), the gateway could not reach a service, or a
/// connection breaks.</summary>
internal static class Resilience
{
    /// <param name="inner">What sends; null for a handler that follows redirects and keeps no cookies.</param>
    public static HttpMessageHandler NewHandler(HttpMessageHandler? inner = null)
    {
        var retry = new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 8,
            Delay = TimeSpan.FromMilliseconds(300),
            MaxDelay = TimeSpan.FromSeconds(20),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldRetryAfterHeader = true,
            ShouldHandle = attempt =>
                ValueTask.FromResult(
                    attempt.Outcome.Exception is HttpRequestException
                        || attempt.Outcome.Result?.StatusCode
                            is HttpStatusCode.TooManyRequests
                                or HttpStatusCode.ServiceUnavailable
                                or HttpStatusCode.BadGateway
                                or HttpStatusCode.GatewayTimeout
                ),
        };
        return new ResilienceHandler(new ResiliencePipelineBuilder<HttpResponseMessage>().AddRetry(retry).Build())
        {
            InnerHandler = inner ?? new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) },
        };
    }
}
