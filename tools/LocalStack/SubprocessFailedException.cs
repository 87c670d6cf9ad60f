namespace Platform.LocalStack;

/// <summary>A program ended with a non-zero exit code; the message contains the end of its output.</summary>
public sealed class SubprocessFailedException(IReadOnlyList<string> command, int exitCode, string output)
    : Exception($"{string.Join(' ', command)}: exit {exitCode}{Environment.NewLine}{End(output)}")
{
    /// <summary>-1: the program did not start, or ended at once.</summary>
    public int ExitCode => exitCode;

    /// <summary>The whole output.</summary>
    public string Output => output;

    private static string End(string output) => output.Length <= 4000 ? output.Trim() : output[^4000..].Trim();
}
