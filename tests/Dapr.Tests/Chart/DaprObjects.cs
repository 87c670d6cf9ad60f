using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Dapr.Tests.Chart;

// The three kinds of dapr.io/v1alpha1 the chart makes, field by field as in their CRDs, as far as the chart uses them. Any other field of
// an object is refused: no package of the registries contains the CRDs themselves.

internal sealed record ObjectMeta(
    string Name,
    string Namespace,
    Dictionary<string, string>? Labels = null,
    Dictionary<string, string>? Annotations = null
);

internal sealed record Component(
    string ApiVersion,
    string Kind,
    ObjectMeta Metadata,
    ComponentSpec Spec,
    IReadOnlyList<string>? Scopes = null
);

internal sealed record ComponentSpec(
    string Type,
    string Version,
    IReadOnlyList<NameValuePair> Metadata,
    bool IgnoreErrors = false,
    string? InitTimeout = null
);

internal sealed record NameValuePair(string Name, JsonNode? Value = null, SecretKeyRef? SecretKeyRef = null, string? EnvRef = null);

internal sealed record SecretKeyRef(string Name, string? Key = null);

internal sealed record Configuration(string ApiVersion, string Kind, ObjectMeta Metadata, ConfigurationSpec Spec);

internal sealed record ConfigurationSpec(
    TracingSpec? Tracing = null,
    MetricSpec? Metrics = null,
    SecretsSpec? Secrets = null,
    AccessControlSpec? AccessControl = null
);

internal sealed record TracingSpec(string SamplingRate, OtelSpec? Otel = null, bool Stdout = false);

internal sealed record OtelSpec(string EndpointAddress, bool IsSecure, string Protocol);

internal sealed record MetricSpec(bool Enabled = true, bool RecordErrorCodes = false);

internal sealed record SecretsSpec(IReadOnlyList<SecretsScope> Scopes);

internal sealed record SecretsScope(
    string StoreName,
    string? DefaultAccess = null,
    IReadOnlyList<string>? AllowedSecrets = null,
    IReadOnlyList<string>? DeniedSecrets = null
);

internal sealed record AccessControlSpec(
    string? DefaultAction = null,
    string? TrustDomain = null,
    IReadOnlyList<AppPolicySpec>? Policies = null
);

internal sealed record AppPolicySpec(
    string AppId,
    string? Namespace = null,
    string? TrustDomain = null,
    string? DefaultAction = null,
    IReadOnlyList<AppOperation>? Operations = null
);

internal sealed record AppOperation(string Name, string Action, IReadOnlyList<string>? HttpVerb = null);

internal sealed record Resiliency(
    string ApiVersion,
    string Kind,
    ObjectMeta Metadata,
    ResiliencySpec Spec,
    IReadOnlyList<string>? Scopes = null
);

internal sealed record ResiliencySpec(ResiliencyPolicies Policies, ResiliencyTargets Targets);

internal sealed record ResiliencyPolicies(
    Dictionary<string, string>? Timeouts = null,
    Dictionary<string, RetryPolicy>? Retries = null,
    Dictionary<string, BreakerPolicy>? CircuitBreakers = null
);

internal sealed record RetryPolicy(
    string? Policy = null,
    string? Duration = null,
    string? MaxInterval = null,
    int? MaxRetries = null,
    RetryMatching? Matching = null
);

internal sealed record RetryMatching(
    [property: JsonPropertyName("gRPCStatusCodes")] string? GrpcStatusCodes = null,
    [property: JsonPropertyName("httpStatusCodes")] string? HttpStatusCodes = null
);

internal sealed record BreakerPolicy(int? MaxRequests = null, string? Interval = null, string? Timeout = null, string? Trip = null);

internal sealed record ResiliencyTargets(
    Dictionary<string, TargetPolicies>? Apps = null,
    Dictionary<string, ComponentTarget>? Components = null
);

internal sealed record ComponentTarget(TargetPolicies? Outbound = null, TargetPolicies? Inbound = null);

internal sealed record TargetPolicies(string? Timeout = null, string? Retry = null, string? CircuitBreaker = null);

/// <summary>Reads an object as its kind, and nothing that its kind doesn't have.</summary>
internal static class DaprObjects
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    public static object Parse(JsonObject given)
    {
        given["apiVersion"]!.GetValue<string>().ShouldBe("dapr.io/v1alpha1");
        return given["kind"]!.GetValue<string>() switch
        {
            nameof(Component) => given.Deserialize<Component>(Strict)!,
            nameof(Configuration) => given.Deserialize<Configuration>(Strict)!,
            nameof(Resiliency) => given.Deserialize<Resiliency>(Strict)!,
            var other => throw new FormatException($"kind {other}"),
        };
    }
}
