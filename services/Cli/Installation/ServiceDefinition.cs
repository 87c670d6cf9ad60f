namespace Platform.Cli.Installation;

/// <summary>One process of the installation.</summary>
/// <param name="Name">As on the network; also the name of its database.</param>
/// <param name="Project">Its folder, from the root of the checkout.</param>
/// <param name="RestPort">Wanted port; another is taken when it is in use.</param>
/// <param name="GrpcPort">Null: it serves no peers.</param>
/// <param name="Needs">The settings it has beyond those all services share.</param>
internal sealed record ServiceDefinition(
    string Name, string Project, int RestPort, int? GrpcPort, Func<Secrets, IEnumerable<(string Name, string Value)>>? Needs = null)
{
    /// <summary>The client id it asks tokens with.</summary>
    public string ClientId => GrpcPort is null ? Name : $"svc-{Name}";

    /// <summary>As in settings: <c>RescueTeams</c>.</summary>
    public string SettingsName => Path.GetFileName(Project);

    public string Database => Name.Replace('-', '_');

    public string Assembly => Path.Combine(Folders.Root, Project, "bin", Build.Configuration, "net10.0", Path.GetFileName(Project) + ".dll");

    public string ProjectFile => Path.Combine(Project, Path.GetFileName(Project) + ".csproj");

    public string PidFile => Path.Combine(Folders.Run, Name + ".pid");

    public string Log => Path.Combine(Folders.Logs, Name + ".log");
}
