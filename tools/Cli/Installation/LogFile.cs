namespace Platform.Cli.Installation;

/// <summary>Reads the end of a log, and follows it.</summary>
internal static class LogFile
{
    public static string End(string file, int lines) =>
        File.Exists(file) ? string.Join(Environment.NewLine, File.ReadLines(file).TakeLast(lines)) : string.Empty;

    public static async Task FollowAsync(string file, Action<string> write, CancellationToken ct)
    {
        using var reader = new StreamReader(
            new FileStream(file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        );
        reader.BaseStream.Seek(0, SeekOrigin.End);
        while (!ct.IsCancellationRequested)
        {
            if (await reader.ReadLineAsync(ct) is { } line)
            {
                write(line);
            }
            else
            {
                await Task.Delay(200, ct);
            }
        }
    }
}
