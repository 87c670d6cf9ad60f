using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Platform.Core;

namespace Gateway.Limits;

/// <summary>A number of requests, refilled evenly over a number of seconds.</summary>
internal sealed class Quota
{
    public int Requests { get; set; }

    public int Seconds { get; set; }

    /// <summary>The shortest number of full seconds in which a full number of requests is restored.</summary>
    public (TimeSpan Period, int Requests) Refill =>
        Requests >= Seconds
            ? (TimeSpan.FromSeconds(1), (int)Math.Ceiling(Requests / (double)Seconds))
            : (TimeSpan.FromSeconds(Seconds / (double)Requests), 1);
}

/// <summary>By bucket, then by kind of caller (partner, user, anonymous); the <c>Limits</c> section of the settings.</summary>
internal sealed class Quotas : Dictionary<string, Dictionary<string, Quota>>;

/// <summary>One token bucket for each (bucket, caller). A partner is counted by client, a user by subject, every other caller by
/// address.</summary>
internal sealed class RateLimits : IDisposable
{
    private readonly PartitionedRateLimiter<Key> _limiter;
    private readonly Quotas _quotas;

    public RateLimits(IOptions<Quotas> options)
    {
        _quotas = options.Value;
        _limiter = PartitionedRateLimiter.Create<Key, Key>(key => RateLimitPartition.GetTokenBucketLimiter(key, Bucket));
    }

    public (RateLimitLease Lease, long Left, Key Key, Quota Quota) Take(HttpContext context, string bucket)
    {
        var key = KeyOf(context, bucket);
        var lease = _limiter.AttemptAcquire(key);
        return (lease, _limiter.GetStatistics(key)?.CurrentAvailablePermits ?? 0, key, QuotaOf(key));
    }

    public void Dispose() => _limiter.Dispose();

    private static Key KeyOf(HttpContext context, string bucket) =>
        context.User.FindFirst("sub")?.Value is { Length: > 0 } subject
            ? new Key(bucket, context.User.HasClaim(IsPartner) ? "partner" : "user", subject)
            : new Key(bucket, "anonymous", Network(context.Connection.RemoteIpAddress));

    // Read from the claims as they are: this runs for every request.
    private static bool IsPartner(Claim claim) =>
        claim.Type == "grants" && claim.Value.Contains(Roles.Partner + "@", StringComparison.Ordinal);

    // One household or one attacker has a complete /64 of IPv6.
    private static string Network(IPAddress? address) =>
        address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => new IPAddress([
                .. address.GetAddressBytes().AsSpan(0, 8),
                .. new byte[8],
            ]).ToString(),
            _ => address.ToString(),
        };

    private TokenBucketRateLimiterOptions Bucket(Key key)
    {
        var quota = QuotaOf(key);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = quota.Requests,
            ReplenishmentPeriod = quota.Refill.Period,
            TokensPerPeriod = quota.Refill.Requests,
            QueueLimit = 0,
        };
    }

    private Quota QuotaOf(Key key) =>
        _quotas.TryGetValue(key.Bucket, out var kinds) && kinds.TryGetValue(key.Kind, out var quota)
            ? quota
            : throw new InvalidOperationException($"No limit is set for {key.Kind} in bucket {key.Bucket}.");

    internal readonly record struct Key(string Bucket, string Kind, string Who);
}
