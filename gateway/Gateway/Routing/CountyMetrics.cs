using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Platform.Cells;
using Platform.Hosting.Operations;

namespace Gateway.Routing;

/// <summary>Requests, failures and latency of each county, to show which one needs a deployment or a cell of its own.</summary>
internal sealed class CountyMetrics
{
    /// <summary>Requests for a place that is in no county: the city and above.</summary>
    public const string City = "city";

    /// <summary>Requests for a county of which nothing was ever answered: a caller can name any code, and each would be a series.</summary>
    public const string Unknown = "unknown";

    private readonly ConcurrentDictionary<string, bool> _answered = new(StringComparer.Ordinal);
    private readonly Histogram<double> _durations;

    public CountyMetrics(IMeterFactory meters) =>
        _durations = meters
            .Create(Telemetry.Meter)
            .CreateHistogram<double>(
                "gateway.request.duration",
                "s",
                "Time until a service had answered, by county.",
                advice: new InstrumentAdvice<double>
                {
                    HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
                }
            );

    /// <param name="paused">A write that waits for its county to be moved: not a failure, the caller tries again.</param>
    public void Answered(HttpContext context, string service, string? county, PlacementPlan plan, TimeSpan took, bool paused) =>
        _durations.Record(
            took.TotalSeconds,
            new TagList
            {
                { "county", LabelOf(county, context.Response.StatusCode) },
                { "cell", county is null ? PlacementPlan.SharedCell : plan.Of(county).Cell },
                { "service", service },
                { "code", paused ? "paused" : $"{context.Response.StatusCode / 100}xx" },
            }
        );

    private string LabelOf(string? county, int status)
    {
        if (county is null)
        {
            return City;
        }

        if (status < StatusCodes.Status400BadRequest)
        {
            _answered.TryAdd(county, true);
        }

        return _answered.ContainsKey(county) ? county : Unknown;
    }
}
