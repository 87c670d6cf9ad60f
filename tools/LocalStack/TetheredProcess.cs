using System.Collections.Concurrent;
using System.Diagnostics;

namespace Platform.LocalStack;

/// <summary>
/// A server tied to this process: a shell waits on a pipe from this process. When the pipe closes, whether this process ends normally,
/// crashes or is killed, the shell ends the server and removes its folder.
/// </summary>
internal sealed class TetheredProcess : IAsyncDisposable
{
    // The shell must not share our terminal's Ctrl+C (setsid), and the server must not outlive the shell (pdeathsig).
    private const string Leash = """
        signal=$1 folder=$2 log=$3; shift 3
        setpriv --pdeathsig KILL -- "$@" >>"$log" 2>&1 &
        server=$!
        read -r _
        exec 2>/dev/null
        kill -s "$signal" $server
        wait $server
        [ -z "$folder" ] || rm -rf -- "$folder"
        """;

    // A collected Process would close its pipe, and with it the server.
    private static readonly ConcurrentDictionary<TetheredProcess, bool> Held = [];

    private readonly Process _shell;

    private TetheredProcess(Process shell) => _shell = shell;

    public bool IsAlive => !_shell.HasExited;

    public static TetheredProcess Start(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string> environment,
        string log,
        string signal,
        string? removeAfterwards
    )
    {
        var info = Subprocess.StartInfo(
            ["setsid", "sh", "-c", Leash, "sh", signal, removeAfterwards ?? string.Empty, log, .. command],
            environment,
            folder: "/"
        );
        info.RedirectStandardOutput = info.RedirectStandardError = false;
        var held = new TetheredProcess(Process.Start(info) ?? throw new SubprocessFailedException(command, -1, "did not start"));
        Held[held] = true;
        return held;
    }

    public async ValueTask DisposeAsync()
    {
        if (Held.TryRemove(this, out _))
        {
            _shell.StandardInput.Close();
            await _shell.WaitForExitAsync();
            _shell.Dispose();
        }
    }
}
