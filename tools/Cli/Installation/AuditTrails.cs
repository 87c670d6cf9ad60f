using System.Text.Json;
using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>What a service said when it read its audit trail again.</summary>
/// <param name="Break">What does not fit; null if all does.</param>
internal sealed record AuditTrail(string Service, long Entries, long Unsealed, string Head, string? Break);

/// <summary>Has the services read their audit trails again, whether they serve or not.</summary>
internal static class AuditTrails
{
    public static async Task<AuditTrail[]> ReadAsync(
        InstallationSettings settings,
        IReadOnlyDictionary<string, string> noted,
        CancellationToken ct
    )
    {
        var servers = new Servers(settings, Secrets.Local);
        var postgres = await servers.StartPostgresAsync(ct);
        var environments = new ServiceEnvironment(settings, Secrets.Local);
        var broker = (await servers.StartRabbitMqAsync(ct)).Uri; // not asked anything
        return await Task.WhenAll(
            Deployment
                .Pools(settings)
                .Where(d => d.Name != Services.Gateway)
                .Select(async deployment =>
                {
                    var environment = environments.Of(deployment, await servers.DatabaseOfAsync(deployment, postgres, ct), broker);
                    string[] command =
                    [
                        "dotnet",
                        deployment.Service.Assembly,
                        "verify-audit",
                        .. noted.TryGetValue(deployment.Name, out var head) ? [head] : Array.Empty<string>(),
                    ];
                    return await ReadAsync(deployment, command, environment, ct);
                })
        );
    }

    // Exit code 1 with a report means that the trail is broken; anything else is an error of the command itself.
    private static async Task<AuditTrail> ReadAsync(
        Deployment deployment,
        string[] command,
        Dictionary<string, string> environment,
        CancellationToken ct
    )
    {
        string output;
        try
        {
            output = await Subprocess.RunAsync(command, environment, Path.GetDirectoryName(deployment.Service.Assembly), ct);
        }
        catch (SubprocessFailedException broken) when (broken.Output.Contains("\"break\":", StringComparison.Ordinal))
        {
            output = broken.Output;
        }

        var line = output.Split('\n').Last(l => l.StartsWith('{'));
        return JsonSerializer.Deserialize<AuditTrail>(line, JsonSerializerOptions.Web)! with { Service = deployment.Name };
    }
}
