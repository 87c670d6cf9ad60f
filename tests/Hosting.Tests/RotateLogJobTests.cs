using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Platform.Hosting.Operations;

namespace Platform.Hosting.Tests;

public sealed class RotateLogJobTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("platform-log-").FullName;

    private string Log => Path.Combine(_folder, "drills.log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_full_log_is_copied_and_emptied_while_it_is_written_and_a_small_one_is_left_alone()
    {
        await using var writer = new StreamWriter(new FileStream(Log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite));
        writer.AutoFlush = true;
        await writer.WriteAsync(new string('a', 90));
        var clock = new FakeTimeProvider();
        using var job = new RotateLogJob(
            new ConfigurationBuilder().AddInMemoryCollection([new("Platform:Log", Log), new("Platform:LogBytes", "100")]).Build(),
            clock,
            NullLogger<RotateLogJob>.Instance
        );
        await job.StartAsync(CancellationToken.None);
        await AdvanceAsync();
        File.Exists(Log + ".1").ShouldBeFalse();

        await writer.WriteAsync(new string('b', 20));
        await AdvanceAsync(until: () => new FileInfo(Log).Length == 0);
        (await File.ReadAllTextAsync(Log + ".1")).ShouldBe(new string('a', 90) + new string('b', 20));
        await job.StopAsync(CancellationToken.None);

        async Task AdvanceAsync(Func<bool>? until = null)
        {
            for (var attempt = 0; attempt < 100; attempt++)
            {
                clock.Advance(TimeSpan.FromSeconds(10));
                await Task.Delay(10);
                if (until?.Invoke() ?? attempt == 10)
                {
                    return;
                }
            }

            throw new TimeoutException("the log was not emptied");
        }
    }
}
