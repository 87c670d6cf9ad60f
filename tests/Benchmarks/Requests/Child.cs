using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Requests;

/// <summary>A process of this run: started, watched for the processor time it takes, ended with the run.</summary>
internal sealed class Child : IAsyncDisposable
{
    // Beside the program a shell waits on a pipe from this process, and ends the program when the pipe closes, however this process ends.
    private const string Leash =
        "log=$1; shift; \"$@\" >\"$log\" 2>&1 & program=$!; echo $program; read -r _; kill $program; wait $program";

    private readonly Process _shell;
    private readonly int _program;

    private Child(Process shell) => (_shell, _program) = (shell, int.Parse(shell.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture));

    /// <summary>Seconds the program has been on a processor.</summary>
    public double ProcessorSeconds => Stat(_program) is { } stat ? Seconds(stat) : 0;

    /// <summary>Starts a program and leaves it running in the folder where its settings are; what it says goes to the log.</summary>
    public static Child Start(string log, string folder, IEnumerable<string> command, IReadOnlyDictionary<string, string> environment)
    {
        var info = Info(["sh", "-c", Leash, "sh", log, .. command], environment);
        info.WorkingDirectory = folder;
        info.RedirectStandardInput = info.RedirectStandardOutput = true;
        return new Child(Process.Start(info)!);
    }

    /// <summary>Runs a program to its end and gives what it said.</summary>
    public static async Task<string> RunAsync(IEnumerable<string> command, IReadOnlyDictionary<string, string>? environment = null)
    {
        string[] words = [.. command];
        var info = Info(words, environment ?? new Dictionary<string, string>());
        info.RedirectStandardOutput = info.RedirectStandardError = true;
        using var process = Process.Start(info)!;
        var (said, failed) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await said
            : throw new InvalidOperationException($"{string.Join(' ', words)} ended with {process.ExitCode}:\n{await said}{await failed}");
    }

    /// <summary>The process of a program that was started with a folder in its arguments.</summary>
    public static int Find(string program, string folder) =>
        Directory
            .GetDirectories("/proc")
            .Where(process => int.TryParse(Path.GetFileName(process), out _))
            .Where(process => File.ReadAllText(Path.Combine(process, "comm")).Trim() == program)
            .Where(process => File.ReadAllText(Path.Combine(process, "cmdline")).Contains(folder, StringComparison.Ordinal))
            .Select(process => int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture))
            .Single();

    /// <summary>Seconds a process has been on a processor.</summary>
    public static double ProcessorSecondsOf(int process) => Stat(process) is { } stat ? Seconds(stat) : 0;

    /// <summary>Seconds the processes that a server started have been on a processor, with those that have ended.</summary>
    public static double ProcessorSecondsOfChildren(int parent) =>
        (Stat(parent) is { } server ? SecondsOfEnded(server) : 0)
        + Directory
            .GetDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? Stat(id) : null)
            .OfType<string[]>()
            .Where(stat => stat[1] == parent.ToString(CultureInfo.InvariantCulture))
            .Sum(Seconds);

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    // State, parent, ..., user and system time at 11 and 12, of ended children at 13 and 14; null: it has ended.
    private static string[]? Stat(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static double Seconds(string[] stat) =>
        (long.Parse(stat[11], CultureInfo.InvariantCulture) + long.Parse(stat[12], CultureInfo.InvariantCulture)) / 100.0;

    private static double SecondsOfEnded(string[] stat) =>
        (long.Parse(stat[13], CultureInfo.InvariantCulture) + long.Parse(stat[14], CultureInfo.InvariantCulture)) / 100.0;

    private static ProcessStartInfo Info(string[] words, IReadOnlyDictionary<string, string> environment)
    {
        var info = new ProcessStartInfo(words[0], words[1..]);
        foreach (var (name, value) in environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }
}
