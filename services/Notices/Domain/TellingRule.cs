using Platform.Core;

namespace Notices.Domain;

/// <summary>免打扰时段与每日汇总时间: when notices that are not urgent are sent to a jurisdiction's subscribers.</summary>
public sealed class TellingRule : IRecord, IDatedRule
{
    /// <summary>A digest stays open for this time after its hour, for notices that are being written at that moment.</summary>
    public static readonly TimeSpan DigestGrace = TimeSpan.FromMinutes(1);

    private TellingRule() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Local time at which the quiet hours begin; equal to <see cref="QuietTo"/>: no quiet hours.</summary>
    public TimeOnly QuietFrom { get; private set; }

    /// <summary>Local time at which the quiet hours end.</summary>
    public TimeOnly QuietTo { get; private set; }

    /// <summary>Local time at which the daily digest is closed; outside the quiet hours.</summary>
    public TimeOnly DigestAt { get; private set; }

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The document that sets the rule, 2 to 200 characters.</summary>
    public string Source { get; private set; } = "";

    /// <summary>A rule of a jurisdiction from a day on; refuses a digest in the quiet hours.</summary>
    public static TellingRule Set(
        DivisionCode place,
        DateOnly validFrom,
        TimeOnly quietFrom,
        TimeOnly quietTo,
        TimeOnly digestAt,
        string source
    )
    {
        var rule = new TellingRule
        {
            Division = place,
            ValidFrom = validFrom,
            QuietFrom = quietFrom,
            QuietTo = quietTo,
            DigestAt = digestAt,
            Source = source,
        };
        return rule.IsQuiet(digestAt)
            ? throw SubscriptionErrors.DigestAtNight.At(
                "digestAt",
                digestAt.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)
            )
            : rule;
    }

    /// <summary>The first moment from now on outside the quiet hours.</summary>
    public DateTimeOffset OutsideQuietHours(DateTimeOffset now)
    {
        var local = now.ToOffset(BusinessTime.Offset);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        return !IsQuiet(time) ? now : At(BusinessTime.DateOf(now).AddDays(time >= QuietFrom && QuietFrom > QuietTo ? 1 : 0), QuietTo);
    }

    /// <summary>When the next digest is closed and sent.</summary>
    public DateTimeOffset NextDigest(DateTimeOffset now)
    {
        var today = At(BusinessTime.DateOf(now), DigestAt);
        return (now < today ? today : At(BusinessTime.DateOf(now).AddDays(1), DigestAt)) + DigestGrace;
    }

    // 21:00 to 07:00 includes midnight; 12:00 to 14:00 does not.
    private bool IsQuiet(TimeOnly time) => QuietFrom != QuietTo && time.IsBetween(QuietFrom, QuietTo);

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), BusinessTime.Offset);
}
