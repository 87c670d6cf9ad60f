using System.Text.Json.Serialization;

namespace Gateway.Status;

/// <summary>Health of the installation at one moment.</summary>
/// <param name="Status"><c>up</c> if every service is.</param>
public sealed record StatusReport(string Status, DateTimeOffset CheckedAt, IReadOnlyList<ServiceStatus> Services)
{
    /// <summary>Every service is ready.</summary>
    public const string Up = "up";

    /// <summary>At least one service is not ready.</summary>
    public const string Degraded = "degraded";

    /// <summary>The public part; versions and response times are only for operators.</summary>
    public StatusReport ForAnybody() => this with { Services = [.. Services.Select(s => new ServiceStatus(s.Name, s.Status))] };
}

/// <summary>One service.</summary>
/// <param name="Readiness">Its answer to <c>/readyz</c>, or the reason of the failure.</param>
/// <param name="Version">The version it reports.</param>
public sealed record ServiceStatus(
    string Name,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Readiness = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? LatencyMs = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Version = null
);
