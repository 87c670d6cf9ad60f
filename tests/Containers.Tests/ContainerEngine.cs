using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Containers.Tests;

/// <summary>
/// A container engine: the one that answers, else one of our own, with its data in <c>.platform/</c> so that what it made is there
/// next time. Null with a reason where none can be had; then the tests that need it are skipped and say why.
/// </summary>
internal sealed class ContainerEngine : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    // An engine also needs what only root looks for.
    private static readonly string Programs = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin";

    private readonly string? _folder;

    private ContainerEngine(string? folder) => _folder = folder;

    public static async Task<(ContainerEngine? Engine, string Why)> FindAsync(CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return (null, "needs root: base images are made by debootstrap");
        }

        if (new[] { "docker", "docker-compose", "debootstrap" }.FirstOrDefault(p => !IsInstalled(p)) is { } missing)
        {
            return (null, $"{missing} is not installed");
        }

        if (await AnswersAsync(ct))
        {
            return (new(null), "");
        }

        return IsInstalled("dockerd") ? await StartAsync(ct) : (null, "no container engine answers, and dockerd is not installed");
    }

    /// <summary>Ends an engine that we started, by its process id; containers end with it.</summary>
    public async ValueTask DisposeAsync()
    {
        var pidFile = Path.Combine(_folder ?? "", "pid");
        if (_folder is null || !File.Exists(pidFile))
        {
            return;
        }

        using var process = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(pidFile), CultureInfo.InvariantCulture));
        await Subprocess.RunAsync(["kill", "-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        await RemoveAsync(_folder);
    }

    // The engine leaves a mount of its network behind.
    private static async Task RemoveAsync(string folder)
    {
        try
        {
            await Subprocess.RunAsync([
                "bash",
                "-c",
                "for mount in $(findmnt -rno TARGET | grep -F \"$1/\"); do umount -l \"$mount\"; done",
                "bash",
                folder,
            ]);
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException or SubprocessFailedException)
        {
            Console.Error.WriteLine($"{folder} is left behind: {left.Message}");
        }
    }

    private static async Task<(ContainerEngine? Engine, string Why)> StartAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("engine-").FullName; // the path of a socket must be short
        var log = Path.Combine(Folders.Logs, "engine.log");
        var socket = $"unix://{folder}/socket";
        string[] command =
        [
            "dockerd",
            "--data-root",
            Path.Combine(Folders.State, "engine"),
            "--exec-root",
            Path.Combine(folder, "exec"),
            "--host",
            socket,
            "--pidfile",
            Path.Combine(folder, "pid"),
        ];
        var environment = new Dictionary<string, string> { ["PATH"] = Programs };
        var pid = int.Parse(
            await Subprocess.RunAsync(
                ["bash", "-c", "log=$1; shift; setsid \"$@\" >\"$log\" 2>&1 </dev/null & echo $!", "bash", log, .. command],
                environment,
                ct: ct
            ),
            CultureInfo.InvariantCulture
        );
        Environment.SetEnvironmentVariable("DOCKER_HOST", socket);
        var engine = new ContainerEngine(folder);
        for (
            var until = DateTime.UtcNow + StartPatience;
            DateTime.UtcNow < until && Directory.Exists($"/proc/{pid}");
            await Task.Delay(500, ct)
        )
        {
            if (await AnswersAsync(ct))
            {
                return (engine, "");
            }
        }

        await engine.DisposeAsync();
        return (null, $"dockerd does not start here: {LogFile.End(log, 1)}");
    }

    private static bool IsInstalled(string program) => Programs.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await Subprocess.RunAsync(["docker", "version"], ct: ct);
            return true;
        }
        catch (Exception none) when (none is SubprocessFailedException or Win32Exception)
        {
            return false;
        }
    }
}
