using System.Diagnostics;

namespace Platform.Hosting.Peers;

/// <summary>
/// Reads the trace a call belongs to. A sidecar that forwards a call adds its own <c>traceparent</c> to the caller's (dapr/dapr issue
/// number 10462); the two arrive as one header with a comma, which the standard propagator can't read, so the trace would start again. The
/// last one is the nearest.
/// </summary>
internal sealed class SidecarTraces(DistributedContextPropagator inner) : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields => inner.Fields;

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) =>
        inner.Inject(activity, carrier, setter);

    public override void ExtractTraceIdAndState(
        object? carrier,
        PropagatorGetterCallback? getter,
        out string? traceId,
        out string? traceState
    ) => inner.ExtractTraceIdAndState(carrier, getter is null ? null : Last(getter), out traceId, out traceState);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) =>
        inner.ExtractBaggage(carrier, getter);

    private static PropagatorGetterCallback Last(PropagatorGetterCallback getter) =>
        (object? carrier, string field, out string? value, out IEnumerable<string>? values) =>
        {
            getter(carrier, field, out value, out values);
            if (string.Equals(field, "traceparent", StringComparison.OrdinalIgnoreCase))
            {
                value = (value ?? values?.LastOrDefault())?.Split(',')[^1].Trim();
            }
        };
}
