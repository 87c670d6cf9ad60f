namespace Platform.LocalStack.Tests;

/// <summary>What really runs on this machine, read from /proc.</summary>
internal static class Processes
{
    public static List<string> WithEnvironment(string variable) => With("environ", variable);

    public static List<string> WithArgument(string argument) => With("cmdline", argument);

    private static List<string> With(string file, string part) =>
        [
            .. Directory
                .GetDirectories("/proc")
                .Where(d =>
                    int.TryParse(Path.GetFileName(d), out var pid) && pid != Environment.ProcessId && Holds(Path.Combine(d, file), part)
                ),
        ];

    private static bool Holds(string file, string part)
    {
        try
        {
            return File.ReadAllText(file).Split('\0').Any(p => p.Contains(part, StringComparison.Ordinal));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
