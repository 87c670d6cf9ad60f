using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Cli.Counties;

/// <summary>What the gateway counted for one county up to a moment.</summary>
/// <param name="Requests">All answered requests.</param>
/// <param name="Failed">Those answered with 5xx.</param>
/// <param name="Buckets">Requests answered within so many seconds, cumulative.</param>
internal sealed partial record CountyLoad(double Requests, double Failed, IReadOnlyDictionary<double, double> Buckets)
{
    public static readonly CountyLoad None = new(0, 0, new Dictionary<double, double>());

    /// <summary>Reads the gateway's metrics in Prometheus' text format.</summary>
    public static Dictionary<string, CountyLoad> Read(string metrics)
    {
        var lines = Line.Matches(metrics)
            .Select(m =>
                (
                    County: Label(m, "county"),
                    Code: Label(m, "code"),
                    Bound: Label(m, "le"),
                    Kind: m.Groups["kind"].Value,
                    Value: double.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture)
                )
            )
            .ToList();
        return lines
            .GroupBy(l => l.County)
            .ToDictionary(
                c => c.Key,
                c => new CountyLoad(
                    c.Where(l => l.Kind == "count").Sum(l => l.Value),
                    c.Where(l => l.Kind == "count" && l.Code == "5xx").Sum(l => l.Value),
                    c.Where(l => l.Kind == "bucket")
                        .GroupBy(l => l.Bound == "+Inf" ? double.PositiveInfinity : double.Parse(l.Bound, CultureInfo.InvariantCulture))
                        .ToDictionary(b => b.Key, b => b.Sum(l => l.Value))
                )
            );
    }

    /// <summary>What came since then.</summary>
    public CountyLoad Since(CountyLoad then) =>
        new(
            Requests - then.Requests,
            Failed - then.Failed,
            Buckets.ToDictionary(b => b.Key, b => b.Value - then.Buckets.GetValueOrDefault(b.Key))
        );

    /// <summary>Seconds within which so large a part was answered, to the bucket; null if nothing was.</summary>
    public double? Quantile(double part) =>
        Requests == 0
            ? null
            : Buckets.OrderBy(b => b.Key).Where(b => b.Value >= part * Requests).Select(b => (double?)b.Key).FirstOrDefault();

    [GeneratedRegex(
        """^platform_gateway_request_duration_(?<kind>count|bucket)\{(?<labels>[^}]*)\} (?<value>[0-9.eE+]+)""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Line { get; }

    private static string Label(Match line, string name) =>
        Regex.Match(line.Groups["labels"].Value, $"(^|,){name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture).Groups["value"].Value;
}
