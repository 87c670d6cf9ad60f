namespace Notices.Domain;

/// <summary>The number of messages that may be sent by a channel now (a token bucket): one row, shared by all replicas.</summary>
public sealed class ChannelBudget
{
    private ChannelBudget() { }

    /// <summary>Name of the channel.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>Messages that could still be sent at <see cref="At"/>, with a fraction.</summary>
    public double Tokens { get; private set; }

    /// <summary>When the budget was used last.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Grants at most <paramref name="wanted"/> messages: the budget saved since the last call, never more than six seconds'
    /// worth.</summary>
    public int Take(int wanted, int perMinute, DateTimeOffset now)
    {
        var saved = Tokens + (Math.Max(0, (now - At).TotalMinutes) * perMinute);
        var granted = (int)Math.Min(wanted, Math.Min(saved, Math.Max(1, perMinute / 10)));
        (Tokens, At) = (Math.Min(saved, Math.Max(1, perMinute / 10)) - granted, now);
        return granted;
    }
}
