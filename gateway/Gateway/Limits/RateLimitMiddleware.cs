using System.Globalization;
using System.Threading.RateLimiting;

namespace Gateway.Limits;

/// <summary>
/// Counts every request that has a bucket and reports the remaining quota in the headers of the IETF draft "RateLimit header fields for
/// HTTP": the policy (q requests in w seconds), what is left (r) and when all is restored (t).
/// </summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, RateLimits limits)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Bucket>() is not { } bucket)
        {
            await next(context);
            return;
        }

        var (lease, left, _, quota) = limits.Take(context, bucket.Name);
        using (lease)
        {
            var headers = context.Response.Headers;
            var whole = (int)Math.Ceiling((quota.Requests - left) / (double)quota.Refill.Requests * quota.Refill.Period.TotalSeconds);
            headers["RateLimit-Policy"] = string.Create(
                CultureInfo.InvariantCulture,
                $"\"{bucket.Name}\";q={quota.Requests};w={quota.Seconds}"
            );
            headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{bucket.Name}\";r={left};t={whole}");
            if (lease.IsAcquired)
            {
                await next(context);
                return;
            }

            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
                : 1;
            headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await Problem.WriteAsync(context, StatusCodes.Status429TooManyRequests, GatewayErrors.TooManyRequests, wait);
        }
    }
}
