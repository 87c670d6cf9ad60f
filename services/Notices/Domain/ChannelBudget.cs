namespace Notices.Domain;

/// <summary>How many messages a channel may take just now: one row for all replicas, which take from it in turn.</summary>
public sealed class ChannelBudget
{
    private ChannelBudget() { }

    public string Channel { get; private set; } = "";

    public double Tokens { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>At most so many of what is wanted: what was saved up since the last time, never more than a tenth of a minute's.</summary>
    public int Take(int wanted, int perMinute, DateTimeOffset now)
    {
        var saved = Tokens + (Math.Max(0, (now - At).TotalMinutes) * perMinute);
        var granted = (int)Math.Min(wanted, Math.Min(saved, Math.Max(1, perMinute / 10)));
        (Tokens, At) = (Math.Min(saved, Math.Max(1, perMinute / 10)) - granted, now);
        return granted;
    }
}
