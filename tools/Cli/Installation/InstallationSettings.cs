using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Cells;
using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>What was chosen for this installation; kept in <c>.platform/platform.json</c>.</summary>
internal sealed record InstallationSettings
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The gateway's port, the only one a user needs.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>The city shown in examples and demo sign-ins.</summary>
    public string City { get; init; } = "6229";

    /// <summary>County codes that have their own queues.</summary>
    public IReadOnlyList<string> Counties { get; init; } = [];

    /// <summary>Counties that have deployments of their own, and how many of each service.</summary>
    public Dictionary<string, int> Dedicated { get; init; } = [];

    /// <summary>Cells in addition to the shared one.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>Counties that are not in the shared cell, and their cells.</summary>
    public Dictionary<string, string> CountyCells { get; init; } = [];

    /// <summary>Ports in use, by deployment: REST, then gRPC.</summary>
    public Dictionary<string, int[]> Ports { get; init; } = [];

    /// <summary>Data of PostgreSQL and RabbitMQ; outside of the checkout when their account can't reach it there.</summary>
    public string Servers { get; init; } = string.Empty;

    [JsonIgnore]
    public string Url => $"http://localhost:{Port}/";

    private static string File => Path.Combine(Folders.State, "platform.json");

    public static bool Exist => System.IO.File.Exists(File);

    public static InstallationSettings Load() =>
        Exist
            ? JsonSerializer.Deserialize<InstallationSettings>(System.IO.File.ReadAllText(File), Format)!
            : new() { Servers = ServersFolder() };

    public void Save()
    {
        Directory.CreateDirectory(Folders.State);
        System.IO.File.WriteAllText(File + ".new", JsonSerializer.Serialize(this, Format));
        System.IO.File.Move(File + ".new", File, overwrite: true);
    }

    public static void Forget() => System.IO.File.Delete(File);

    public string CellOf(string county) => CountyCells.GetValueOrDefault(county, PlacementPlan.SharedCell);

    [JsonIgnore]
    public string Postgres => Path.Combine(Servers, "postgresql");

    [JsonIgnore]
    public string RabbitMq => Path.Combine(Servers, "rabbitmq");

    private static string ServersFolder()
    {
        var here = Path.Combine(Folders.State, "servers");
        return ServerAccount.CanReach(here) ? here : Path.Combine("/var/lib", "township-platform-" + Fingerprint.Of([Folders.Root])[..8]);
    }
}
