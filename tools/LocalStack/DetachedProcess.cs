using System.Diagnostics;

namespace Platform.LocalStack;

/// <summary>A process that outlives its starter. The process itself writes its pid file before it becomes the program, so that it is known
/// even if the starter is killed.</summary>
public static class DetachedProcess
{
    private const long LogLimit = 20_000_000;

    // bash, because dash drops variables whose name is not a shell identifier: Identity__ServiceClients__svc-reports.
    private const string Start = """
        pidfile=$1 log=$2; shift 2
        printf '%s %s %s\n' $$ "$(cut -d' ' -f22 /proc/$$/stat)" "$(cat /proc/sys/kernel/random/boot_id)" >"$pidfile.new"
        mv "$pidfile.new" "$pidfile"
        exec "$@" >>"$log" 2>&1 </dev/null
        """;

    /// <summary>Starts the program; a log of more than 20 MB is moved to <c>.1</c> first. Throws if the program ends at once.</summary>
    public static async Task<RunningProcess> StartAsync(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string> environment,
        string folder,
        string pidFile,
        string log,
        CancellationToken ct
    )
    {
        if (new FileInfo(log) is { Exists: true, Length: > LogLimit })
        {
            File.Move(log, log + ".1", overwrite: true);
        }

        File.Delete(pidFile);
        var info = Subprocess.StartInfo(["setsid", "bash", "-c", Start, "bash", pidFile, log, .. command], environment, folder);
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = false;
        using var process = Process.Start(info) ?? throw new SubprocessFailedException(command, -1, "did not start");
        while (!File.Exists(pidFile))
        {
            await Task.Delay(10, ct);
        }

        return RunningProcess.ReadAlive(pidFile) ?? throw new SubprocessFailedException(command, -1, $"ended at once, see {log}");
    }
}
