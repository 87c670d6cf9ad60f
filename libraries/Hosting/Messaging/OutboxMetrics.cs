using System.Diagnostics.Metrics;
using Platform.Hosting.Operations;

namespace Platform.Hosting.Messaging;

/// <summary>How many events are sent. How old the oldest unsent one is, the database says: <see cref="DatabaseGaugesJob"/>.</summary>
internal sealed class OutboxMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _sent = meters
        .Create(Telemetry.Meter)
        .CreateCounter<long>("outbox.sent", "{event}", "Events the broker has confirmed.");

    public void Sent(int count) => _sent.Add(count);
}
