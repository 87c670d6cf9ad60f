using Microsoft.Extensions.Configuration;

namespace Platform.Hosting.Peers;

/// <summary>
/// The Dapr sidecar of this process, if <c>Dapr:Enabled</c> is set. It may start after the process: nothing may be requested from it before
/// the service serves.
/// </summary>
public sealed class Sidecar(IConfiguration configuration)
{
    /// <summary>
    /// The largest message a peer or a channel is sent or sends: what gRPC takes by default, and the value of <c>dapr.io/max-body-size</c>.
    /// Larger things are files, and files have their own way.
    /// </summary>
    public const int MaxMessageBytes = 4 * 1024 * 1024;

    /// <summary>Metadata that carries <see cref="Token"/>.</summary>
    internal const string TokenKey = "dapr-api-token";

    /// <summary>Whether this process has a Dapr sidecar.</summary>
    public bool Enabled => configuration.GetValue("Dapr:Enabled", defaultValue: false);

    /// <summary>The address of its gRPC endpoint. The variable is set by the sidecar injector.</summary>
    public Uri Address => new($"http://127.0.0.1:{configuration["DAPR_GRPC_PORT"] ?? "50001"}");

    /// <summary>The token it requires of its application, if any.</summary>
    public string? Token => configuration["DAPR_API_TOKEN"] is { Length: > 0 } token ? token : null;
}
