using System.Diagnostics;
using Platform.Hosting.Tests.Notes;

namespace Platform.Hosting.Tests;

public sealed class TraceTests
{
    [Fact]
    public async Task A_trace_runs_on_from_the_change_through_the_message_to_the_consumer()
    {
        await using var service = await NotesService.StartAsync();
        using var source = new ActivitySource("notes"); // the service's own source is listened to by its telemetry
        using var change = source.StartActivity("change");
        change.ShouldNotBeNull();
        await service.PublishEventsAsync(1);
        var effect = (await service.EffectsAsync(e => e.Count >= 1)).Single();
        effect.TraceId.ShouldBe(change.TraceId.ToHexString());
    }
}
