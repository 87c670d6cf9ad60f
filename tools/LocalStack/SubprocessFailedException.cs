namespace Platform.LocalStack;

/// <summary>A program ended with a non-zero exit code; the message holds the end of what it printed.</summary>
public sealed class SubprocessFailedException(IReadOnlyList<string> command, int exitCode, string output)
    : Exception($"{string.Join(' ', command)}: exit {exitCode}{Environment.NewLine}{End(output)}")
{
    public int ExitCode => exitCode;

    /// <summary>All it printed.</summary>
    public string Output => output;

    private static string End(string output) => output.Length <= 4000 ? output.Trim() : output[^4000..].Trim();
}
