using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Platform.Hosting.Peers;
using Prometheus;

namespace Platform.Hosting.Operations;

/// <summary>Correlated traces, metrics and logs, sent to the address in <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.</summary>
public static class Telemetry
{
    /// <summary>The platform's own meter. A scrape puts its name before the instrument's: <c>platform_outbox_oldest</c>.</summary>
    public const string Meter = "platform";

    /// <summary>Activities of work that no request began. Without one, its calls would have a root that is not recorded.</summary>
    public static readonly ActivitySource Background = new("platform.background");

    private static readonly string[] Framework = ["Microsoft.AspNetCore", "System.Net", "Npgsql"];

    /// <summary>One trace runs through REST, gRPC, the database and messages.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, string service)
    {
        builder.Logging.AddConsoleFormatter<LogLine, ConsoleFormatterOptions>();
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName ??= LogLine.FormatterName);
        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
            (json.IncludeScopes, json.UseUtcTimestamp, json.TimestampFormat) = (true, true, "O")
        );
        // Quiet unless settings say otherwise: requests and statements are in the traces.
        builder
            .Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None) // a refused save is logged by the code that saved
            .AddFilter("System.Net.Http", LogLevel.Warning)
            .AddFilter("Polly", LogLevel.Warning);
        builder.Logging.Configure(o => o.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        builder.Services.AddSingleton<DistributedContextPropagator>(_ => new SidecarTraces(DistributedContextPropagator.Current));
        Metrics.ConfigureMeterAdapter(scrape =>
        {
            AsAdvised(scrape);
            scrape.InstrumentFilterPredicate = IsScraped;
        });
        _ = Metrics.DefaultRegistry.CollectAndExportAsTextAsync(Stream.Null); // measures from the start, not from the first scrape
        var exports = !string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(service))
            .WithTracing(tracing => Trace(tracing.AddSource("MassTransit", service, Background.Name), exports));
        if (exports)
        {
            telemetry.WithMetrics(metrics =>
                metrics
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddMeter("MassTransit", "Npgsql", Meter, service)
            );
            builder.Logging.AddOpenTelemetry(logs => logs.IncludeScopes = true);
            telemetry.UseOtlpExporter();
        }
    }

    // Without an address for spans, requests, calls and statements are not recorded as spans. The trace id, which ASP.NET Core and
    // HttpClient pass on by themselves, stays, and with it the log lines and the audit trail.
    private static void Trace(TracerProviderBuilder tracing, bool exports)
    {
        if (exports)
        {
            tracing
                .AddAspNetCoreInstrumentation(o => o.Filter = http => !http.Request.Path.Value!.EndsWith('z'))
                .AddHttpClientInstrumentation()
                .AddSource("Grpc.Net.Client") // the parent of the HTTP span of each call of a peer
                .AddNpgsql();
        }
    }

    // The framework counts many steps of every request; a scrape gives its durations, which dashboards and alerts use.
    private static bool IsScraped(Instrument instrument) =>
        instrument.IsObservable
        || instrument.Name is "http.server.request.duration" or "http.client.request.duration" or "db.client.operation.duration"
        || !Framework.Any(name => instrument.Meter.Name.StartsWith(name, StringComparison.Ordinal));

    // The buckets an instrument asks for: what has none would be counted in powers of two, too coarse to tell 100 ms from 60.
    private static void AsAdvised(MeterAdapterOptions scrape)
    {
        var otherwise = scrape.ResolveHistogramBuckets;
        scrape.ResolveHistogramBuckets = instrument =>
            instrument is Histogram<double> { Advice.HistogramBucketBoundaries: { Count: > 0 } bounds }
                ? [.. bounds]
                : otherwise(instrument);
    }
}
