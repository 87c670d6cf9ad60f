using System.Diagnostics.Metrics;

namespace Platform.ServiceDefaults.Messaging;

/// <summary>What an operator watches: how old the oldest unsent event is, and how many are sent.</summary>
internal sealed class OutboxMetrics
{
    /// <summary>The meter's name, the same in every service.</summary>
    public const string Meter = "Platform.Outbox";

    private readonly Counter<long> sent;
    private double oldestSeconds;

    public OutboxMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        sent = meter.CreateCounter<long>("platform.outbox.sent", "{event}", "Events the broker has confirmed.");
        meter.CreateObservableGauge("platform.outbox.oldest", () => Volatile.Read(ref oldestSeconds), "s", "Age of the oldest event still to be sent.");
    }

    public void Sent(int count) => sent.Add(count);

    public void Oldest(TimeSpan age) => Volatile.Write(ref oldestSeconds, age.TotalSeconds);
}
