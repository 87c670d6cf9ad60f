using System.Diagnostics.Metrics;
using Notices.Domain;

namespace Notices.Sending;

/// <summary>What an operator watches: how many messages are late, how late the oldest is, what each channel takes and refuses.</summary>
internal sealed class SendingMetrics
{
    /// <summary>The meter's name is the service's, which telemetry listens to.</summary>
    public const string Meter = "notices";

    private readonly Counter<long> sent;
    private readonly Counter<long> failed;
    private readonly Counter<long> givenUp;
    private long undelivered;
    private double oldestSeconds;

    public SendingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        sent = meter.CreateCounter<long>("platform.notices.sent", "{message}", "Messages a channel has taken.");
        failed = meter.CreateCounter<long>("platform.notices.failed", "{message}", "Tries that failed.");
        givenUp = meter.CreateCounter<long>("platform.notices.given.up", "{message}", "Messages that are tried no more.");
        meter.CreateObservableGauge("platform.notices.undelivered", () => Interlocked.Read(ref undelivered), "{message}", "Messages that are due and not sent.");
        meter.CreateObservableGauge("platform.notices.undelivered.oldest", () => Volatile.Read(ref oldestSeconds), "s", "How long the oldest of them is due.");
    }

    public void Tried(string channel, MessageState state)
    {
        (state == MessageState.Sent ? sent : failed).Add(1, Of(channel));
        if (state == MessageState.GivenUp)
        {
            GivenUp(channel);
        }
    }

    public void GivenUp(string channel) => givenUp.Add(1, Of(channel));

    public void Late(long count, TimeSpan oldest)
    {
        Interlocked.Exchange(ref undelivered, count);
        Volatile.Write(ref oldestSeconds, oldest.TotalSeconds);
    }

    private static KeyValuePair<string, object?> Of(string channel) => new("channel", channel);
}
