namespace Platform.Cli.Installation;

/// <summary>A service of the platform, or the gateway.</summary>
/// <param name="Name">As on the network; also the name of its database.</param>
/// <param name="Project">Its folder, from the root of the checkout.</param>
/// <param name="RestPort">Wanted port; another is taken when it is in use.</param>
/// <param name="GrpcPort">Null: it serves no peers.</param>
/// <param name="Needs">The settings it has beyond those all services share.</param>
internal sealed record ServiceDefinition(
    string Name,
    string Project,
    int RestPort,
    int? GrpcPort,
    Func<Secrets, IEnumerable<(string Name, string Value)>>? Needs = null
)
{
    /// <summary>Every cell has it, with a database of its own; the other services exist once for the city.</summary>
    public bool InCells { get; init; }

    /// <summary>A county can have deployments of it for itself.</summary>
    public bool PerCounty { get; init; }

    /// <summary>It listens to events, so it has queues.</summary>
    public bool Consumes => GrpcPort is not null;

    /// <summary>It publishes events, so it has a user of the broker.</summary>
    public bool Publishes => GrpcPort is not null;

    /// <summary>The client id it asks tokens with.</summary>
    public string ClientId => GrpcPort is null ? Name : $"svc-{Name}";

    /// <summary>As in settings: <c>RescueTeams</c>.</summary>
    public string SettingsName => Path.GetFileName(Project);

    public string Database => Name.Replace('-', '_');

    /// <summary>The program that is started.</summary>
    public string Assembly => Path.Combine(Build.FolderOf(this), SettingsName + ".dll");

    /// <summary>Where the compiler leaves it.</summary>
    public string BuildFolder => Path.Combine(Folders.Root, Project, "bin", Build.Configuration, "net10.0");

    public string ProjectFile => Path.Combine(Project, Path.GetFileName(Project) + ".csproj");
}
