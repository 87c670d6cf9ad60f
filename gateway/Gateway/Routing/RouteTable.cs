using System.ComponentModel.DataAnnotations;

namespace Gateway.Routing;

/// <summary>
/// Which service answers for which collection of the public API. It is the <c>Routes</c> section of the settings, so a new collection is
/// one line there. The division of the API into services is visible only there.
/// </summary>
internal sealed class RouteTable
{
    /// <summary>By collection, as in <c>/v1/divisions/{division}/{collection}</c>.</summary>
    public Dictionary<string, Row> Collections { get; } = new(StringComparer.Ordinal);

    /// <summary>By first path segment: what identity serves to browsers and OAuth clients, handed on as it is.</summary>
    public Dictionary<string, Row> PassThrough { get; } = new(StringComparer.Ordinal);

    /// <summary>The services named by any row.</summary>
    public IEnumerable<string> Services =>
        Collections
            .Values.Concat(PassThrough.Values)
            .Select(row => row.Service)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    internal sealed class Row
    {
        /// <summary>The service's name on the network.</summary>
        [Required]
        public string Service { get; set; } = "";

        /// <summary>The rate-limit bucket; a bucket's traffic never uses up another's.</summary>
        public string Bucket { get; set; } = Limits.Buckets.Api;
    }
}
