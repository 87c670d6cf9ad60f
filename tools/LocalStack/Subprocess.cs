using System.Diagnostics;

namespace Platform.LocalStack;

/// <summary>A program run to its end; its output is the result, a non-zero exit is a <see cref="SubprocessFailedException"/>.</summary>
public static class Subprocess
{
    /// <summary>Runs the program with additional environment variables; cancellation kills it with its children.</summary>
    public static async Task<string> RunAsync(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string>? environment = null,
        string? folder = null,
        CancellationToken ct = default
    )
    {
        using var process =
            Process.Start(StartInfo(command, environment, folder)) ?? throw new SubprocessFailedException(command, -1, "did not start");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var text = await output;
        return process.ExitCode == 0 ? text : throw new SubprocessFailedException(command, process.ExitCode, text + await errors);
    }

    internal static ProcessStartInfo StartInfo(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string>? environment,
        string? folder
    )
    {
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? string.Empty,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            info.Environment[name] = value;
        }

        return info;
    }
}
