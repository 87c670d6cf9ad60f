using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Hosting.Operations;

namespace Hosting.Tests;

public sealed class PeriodicJobTests
{
    [Fact]
    public async Task A_record_that_fails_stops_no_other_and_is_counted()
    {
        Dictionary<string, long> counted = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name is "rounds.failed" or "records.failed")
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, count, tags, _) =>
            {
                if (tags.ToArray().Any(t => t.Value as string == nameof(DivideJob)))
                {
                    counted[instrument.Name] = counted.GetValueOrDefault(instrument.Name) + count;
                }
            }
        );
        listener.Start();
        using var job = new DivideJob();
        (await job.DivideAsync([1, 0, 5])).ShouldBe(2);
        job.Divided.ShouldBe([100, 20]);
        counted.ShouldBe(new Dictionary<string, long> { ["records.failed"] = 1, ["rounds.failed"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_record_that_was_changed_meanwhile_is_no_failure()
    {
        using var job = new DivideJob();
        (await job.DivideAsync([4, DivideJob.ChangedMeanwhile, 2])).ShouldBe(2);
        job.Divided.ShouldBe([25, 50]);
    }

    [Fact]
    public async Task A_stop_ends_the_round_at_once()
    {
        using var job = new DivideJob();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => job.DivideAsync([1], stop.Token));
    }

    private sealed class DivideJob() : PeriodicJob(TimeSpan.FromHours(1), TimeProvider.System, NullLogger.Instance)
    {
        public const int ChangedMeanwhile = -1;

        public List<int> Divided { get; } = [];

        public Task<int> DivideAsync(IEnumerable<int> numbers, CancellationToken ct = default) =>
            EachAsync(
                numbers,
                number =>
                {
                    ct.ThrowIfCancellationRequested();
                    Divided.Add(number == ChangedMeanwhile ? throw new DbUpdateConcurrencyException() : 100 / number);
                    return Task.CompletedTask;
                },
                ct
            );

        protected override Task RunOnceAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
