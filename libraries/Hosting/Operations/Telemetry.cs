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

    /// <summary>One trace covers REST, gRPC, the database and messages.</summary>
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
        Metrics.ConfigureMeterAdapter(AsAdvised);
        _ = Metrics.DefaultRegistry.CollectAndExportAsTextAsync(Stream.Null); // starts measuring now, not at the first read
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(service))
            .WithTracing(tracing =>
                tracing
                    .AddAspNetCoreInstrumentation(o => o.Filter = http => !http.Request.Path.Value!.EndsWith('z'))
                    .AddHttpClientInstrumentation()
                    .AddNpgsql()
                    .AddSource("MassTransit", service)
            )
            .WithMetrics(metrics =>
                metrics
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddMeter("MassTransit", "Npgsql", Meter, service)
            );
        if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            builder.Logging.AddOpenTelemetry(logs => logs.IncludeScopes = true);
            telemetry.UseOtlpExporter();
        }
    }

    // The buckets an instrument asks for; the default powers of two are too coarse to tell 100 ms from 60.
    private static void AsAdvised(MeterAdapterOptions scrape)
    {
        var otherwise = scrape.ResolveHistogramBuckets;
        scrape.ResolveHistogramBuckets = instrument =>
            instrument is Histogram<double> { Advice.HistogramBucketBoundaries: { Count: > 0 } bounds }
                ? [.. bounds]
                : otherwise(instrument);
    }
}
