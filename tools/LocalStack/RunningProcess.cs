using System.Globalization;

namespace Platform.LocalStack;

/// <summary>Identifies a process even if its pid is reused later: pid, start time in ticks since the boot, and the boot's id.</summary>
public sealed record RunningProcess(int Pid, long StartTicks, string Boot)
{
    /// <summary>The process with the pid now; null: none, or a zombie.</summary>
    public static RunningProcess? Of(int pid) => StartTicksOf(pid) is { } ticks ? new(pid, ticks, CurrentBoot()) : null;

    /// <summary>The process in a pid file, if that very process still runs; otherwise null.</summary>
    public static RunningProcess? ReadAlive(string pidFile)
    {
        if (
            !File.Exists(pidFile)
            || File.ReadAllText(pidFile).Split(' ', StringSplitOptions.TrimEntries) is not [var pid, var ticks, var boot]
        )
        {
            return null;
        }

        var named = new RunningProcess(int.Parse(pid, CultureInfo.InvariantCulture), long.Parse(ticks, CultureInfo.InvariantCulture), boot);
        return named.IsAlive ? named : null;
    }

    /// <summary>Whether this very process still runs.</summary>
    public bool IsAlive => Of(Pid) == this;

    /// <summary>To about a hundredth of a second, from the ticks since the boot.</summary>
    public DateTimeOffset StartedAt =>
        DateTimeOffset.UtcNow - TimeSpan.FromMilliseconds(Environment.TickCount64) + TimeSpan.FromSeconds(StartTicks / 100.0);

    /// <summary>Resident memory in bytes; throws if the process has ended.</summary>
    public long ResidentBytes =>
        long.Parse(File.ReadAllText($"/proc/{Pid}/statm").Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;

    /// <summary>Sends <paramref name="signal"/>, waits, and sends KILL if the process does not end in time. Returns when the processes that
    /// it had started are gone too: an Erlang node's helpers notice the end of their node a moment later.</summary>
    public async Task EndAsync(string signal, TimeSpan patience)
    {
        var started = Descendants();
        await SignalAsync(signal);
        if (!await GoneWithinAsync(patience))
        {
            await KillAsync();
        }

        foreach (var process in started)
        {
            if (!await process.GoneWithinAsync(TimeSpan.FromSeconds(10)))
            {
                await process.KillAsync();
            }
        }
    }

    private async Task KillAsync()
    {
        await SignalAsync("KILL");
        await GoneWithinAsync(TimeSpan.FromSeconds(10));
    }

    private async Task SignalAsync(string signal)
    {
        if (IsAlive)
        {
            await Subprocess.RunAsync(["sh", "-c", $"kill -s {signal} {Pid} 2>/dev/null || true"]);
        }
    }

    private async Task<bool> GoneWithinAsync(TimeSpan patience)
    {
        for (var until = DateTime.UtcNow + patience; IsAlive; await Task.Delay(50))
        {
            if (DateTime.UtcNow > until)
            {
                return false;
            }
        }

        return true;
    }

    private static string CurrentBoot() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();

    // The processes that this one has started, and those that they have started.
    private List<RunningProcess> Descendants()
    {
        var children = Directory
            .GetDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0)
            .ToLookup(pid => StatOf(pid) is { } stat ? int.Parse(stat[1], CultureInfo.InvariantCulture) : 0);
        var pids = new List<int>(children[Pid]);
        for (var i = 0; i < pids.Count; i++)
        {
            pids.AddRange(children[pids[i]]);
        }

        return [.. pids.Select(Of).OfType<RunningProcess>()];
    }

    private static long? StartTicksOf(int pid) => StatOf(pid) is { } stat ? long.Parse(stat[19], CultureInfo.InvariantCulture) : null;

    // The fields of proc(5)'s stat after the name: state, parent, ...; null: no such process, or a zombie.
    private static string[]? StatOf(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : fields;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
