namespace Platform.Cli.Counties;

/// <summary>Waiting for what others do.</summary>
internal static class Polling
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task HoldsAsync(Func<Task<bool>> holds, TimeSpan patience, Func<string> otherwise, CancellationToken ct)
    {
        if (!await TriesAsync(holds, patience, ct))
        {
            throw new CliException(otherwise());
        }
    }

    /// <returns>Whether it came to hold in time.</returns>
    public static async Task<bool> TriesAsync(Func<Task<bool>> holds, TimeSpan patience, CancellationToken ct)
    {
        for (var until = DateTime.UtcNow + patience; !await holds(); await Task.Delay(Pause, ct))
        {
            if (DateTime.UtcNow > until)
            {
                return false;
            }
        }

        return true;
    }
}
