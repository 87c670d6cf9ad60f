using System.Diagnostics;
using Platform.Hosting.Operations;
using Platform.Hosting.Tests.Notes;

namespace Platform.Hosting.Tests;

/// <summary>Spans that are exported, so that a trace does not break at a call of a peer or begin nowhere.</summary>
public sealed class BackgroundTraceTests
{
    [Fact]
    public async Task Calls_of_peers_and_background_work_are_recorded_where_spans_are_exported()
    {
        using var calls = new ActivitySource("Grpc.Net.Client");
        await using (await NotesService.StartAsync(more: ["--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9"]))
        {
            calls.HasListeners().ShouldBeTrue();
            using var work = Telemetry.Background.StartActivity("work");
            work!.Recorded.ShouldBeTrue();
            work.ParentSpanId.ShouldBe(default);
            using var call = calls.StartActivity("call");
            call!.Recorded.ShouldBeTrue();
            call.ParentSpanId.ShouldBe(work.SpanId);
        }
    }
}
