using System.Diagnostics.Metrics;
using Notices.Domain;
using Platform.Hosting.Operations;

namespace Notices.Sending;

/// <summary>What an operator watches: how many messages are late, how late the oldest is, what each channel takes and refuses.</summary>
internal sealed class SendingMetrics
{
    private readonly Counter<long> _sent;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _givenUp;
    private long _undelivered;
    private double _oldestSeconds;

    public SendingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Telemetry.Meter);
        _sent = meter.CreateCounter<long>("notices.sent", "{message}", "Messages a channel has taken.");
        _failed = meter.CreateCounter<long>("notices.failed", "{message}", "Tries that failed.");
        _givenUp = meter.CreateCounter<long>("notices.given.up", "{message}", "Messages that are tried no more.");
        meter.CreateObservableGauge(
            "notices.undelivered",
            () => Interlocked.Read(ref _undelivered),
            "{message}",
            "Messages that are due and not sent."
        );
        meter.CreateObservableGauge(
            "notices.undelivered.oldest",
            () => Volatile.Read(ref _oldestSeconds),
            "s",
            "How long the oldest of them is due."
        );
    }

    public void Tried(string channel, MessageState state)
    {
        (state == MessageState.Sent ? _sent : _failed).Add(1, Of(channel));
        if (state == MessageState.GivenUp)
        {
            GivenUp(channel);
        }
    }

    public void GivenUp(string channel) => _givenUp.Add(1, Of(channel));

    public void Late(long count, TimeSpan oldest)
    {
        Interlocked.Exchange(ref _undelivered, count);
        Volatile.Write(ref _oldestSeconds, oldest.TotalSeconds);
    }

    private static KeyValuePair<string, object?> Of(string channel) => new("channel", channel);
}
