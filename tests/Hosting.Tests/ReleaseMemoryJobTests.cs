using Microsoft.Extensions.Logging.Abstractions;
using Platform.Hosting.Operations;

namespace Platform.Hosting.Tests;

public sealed class ReleaseMemoryJobTests
{
    private const long Megabyte = 1_000_000;

    [Fact]
    public void Memory_is_given_back_once_when_a_busy_process_has_become_quiet()
    {
        using var job = new ReleaseMemoryJob(TimeProvider.System, NullLogger<ReleaseMemoryJob>.Instance);
        job.IsDue(100 * Megabyte).ShouldBeFalse(); // busy
        job.IsDue(200 * Megabyte).ShouldBeFalse();
        job.IsDue(201 * Megabyte).ShouldBeTrue();
        job.IsDue(202 * Megabyte).ShouldBeFalse(); // done already
        job.IsDue(300 * Megabyte).ShouldBeFalse();
        job.IsDue(301 * Megabyte).ShouldBeTrue();
    }

    [Fact]
    public void A_process_that_allocated_little_keeps_its_memory()
    {
        using var job = new ReleaseMemoryJob(TimeProvider.System, NullLogger<ReleaseMemoryJob>.Instance);
        job.IsDue(20 * Megabyte).ShouldBeFalse();
        job.IsDue(21 * Megabyte).ShouldBeFalse();
    }
}
