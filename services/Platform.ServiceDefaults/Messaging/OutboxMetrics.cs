using System.Diagnostics.Metrics;
using Platform.ServiceDefaults.Operations;

namespace Platform.ServiceDefaults.Messaging;

/// <summary>What an operator watches: how old the oldest unsent event is, and how many are sent.</summary>
internal sealed class OutboxMetrics
{
    private readonly Counter<long> sent;
    private double oldestSeconds;

    public OutboxMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Telemetry.Meter);
        sent = meter.CreateCounter<long>("outbox.sent", "{event}", "Events the broker has confirmed.");
        meter.CreateObservableGauge("outbox.oldest", () => Volatile.Read(ref oldestSeconds), "s", "Age of the oldest event still to be sent.");
    }

    public void Sent(int count) => sent.Add(count);

    public void Oldest(TimeSpan age) => Volatile.Write(ref oldestSeconds, age.TotalSeconds);
}
