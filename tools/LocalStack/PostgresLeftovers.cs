using System.Globalization;

namespace Platform.LocalStack;

/// <summary>
/// What is left of a server whose main process was killed: its backends go on until they notice, those that work without a pause not at
/// all, and as long as one of them has the shared memory no new server starts. Only processes that work in the data folder itself are
/// looked at; a server of another folder is never touched.
/// </summary>
internal sealed class PostgresLeftovers(string data)
{
    // Most notice within a second that their main process is gone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Waits until they have ended, and ends those that do not.</summary>
    /// <returns>Those that had to be ended, with pid and title.</returns>
    public async Task<IReadOnlyList<string>> EndAsync(CancellationToken ct)
    {
        var folder = (await Subprocess.RunAsync(["readlink", "-f", data], ct: ct)).Trim();
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(50, ct))
        {
            var left = Working(folder);
            if (left.Count == 0)
            {
                return [];
            }

            if (DateTime.UtcNow > until)
            {
                return await EndAsync(folder, left);
            }
        }
    }

    private async Task<IReadOnlyList<string>> EndAsync(string folder, IReadOnlyList<RunningProcess> left)
    {
        var named = left.Select(Name).ToList();
        await Task.WhenAll(left.Select(p => p.EndAsync("QUIT", Patience)));
        return Working(folder) is { Count: > 0 } still
            ? throw new InvalidOperationException(
                $"{data} is held by processes of an earlier PostgreSQL that can't be ended: {string.Join("; ", still.Select(Name))}"
            )
            : named;
    }

    private static List<RunningProcess> Working(string folder) =>
        [
            .. Directory
                .GetDirectories("/proc")
                .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
                .Where(pid => pid > 0 && IsOf(pid, folder))
                .Select(RunningProcess.Of)
                .OfType<RunningProcess>(),
        ];

    // A process of PostgreSQL stays in its data folder. Somebody's shell may be there as well.
    private static bool IsOf(int pid, string folder)
    {
        try
        {
            return File.ResolveLinkTarget($"/proc/{pid}/cwd", returnFinalTarget: false)?.FullName == folder
                && File.ReadAllText($"/proc/{pid}/comm").StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Name(RunningProcess process)
    {
        try
        {
            return $"{process.Pid} {File.ReadAllText($"/proc/{process.Pid}/cmdline").Replace('\0', ' ').Trim()}";
        }
        catch (IOException)
        {
            return $"{process.Pid}";
        }
    }
}
