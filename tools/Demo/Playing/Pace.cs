using System.Globalization;

namespace Platform.Demo.Playing;

/// <summary>How fast the year is played: as fast as the machine allows, or a number of working days per second, for watching.</summary>
internal sealed record Pace(double? DaysASecond)
{
    public const string Fast = "fast";

    public static bool TryParse(string text, out Pace pace)
    {
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 1000;
        pace = new(isNumber ? days : null);
        return isNumber || text == Fast;
    }

    public bool ToWatch => DaysASecond is not null;

    public Task WaitAsync(CancellationToken ct) =>
        DaysASecond is { } days ? Task.Delay(TimeSpan.FromSeconds(1 / days), ct) : Task.CompletedTask;
}
