using System.Text.Json.Serialization;

namespace Gateway.Status;

/// <summary>Health of the installation at one moment.</summary>
/// <param name="Status"><c>up</c> if every service is.</param>
public sealed record StatusReport(string Status, DateTimeOffset CheckedAt, IReadOnlyList<ServiceStatus> Services)
{
    public const string Up = "up";
    public const string Degraded = "degraded";

    /// <summary>The public part; versions and response times are only for operators.</summary>
    public StatusReport ForAnybody() => this with { Services = [.. Services.Select(s => new ServiceStatus(s.Name, s.Status))] };
}

/// <summary>One service.</summary>
/// <param name="Readiness">What it answered at <c>/readyz</c>, or why it did not answer.</param>
/// <param name="Version">As it says itself.</param>
public sealed record ServiceStatus(
    string Name,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Readiness = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? LatencyMs = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Version = null
);
