using System.Collections.Concurrent;
using System.Text.Json;
using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>
/// Builds the services in Release, in one go, when their sources changed, and compiles them ahead of time into
/// <see cref="Folders.Programs"/>: nine services that compile themselves while they run are slow to start, and each keeps its own copy of
/// the same machine code.
/// </summary>
internal static class Build
{
    /// <summary>No build process stays behind.</summary>
    public static readonly Dictionary<string, string> Environment = new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDTERMINALLOGGER"] = "off",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
    };

    // With this variable the services are already built in that configuration; then nothing is built here.
    private static readonly string? BuiltElsewhere = System.Environment.GetEnvironmentVariable("PLATFORM_CONFIGURATION");

    private static readonly FingerprintMarker Done = new("build");

    private static readonly ConcurrentDictionary<string, string> Fingerprints = new(StringComparer.Ordinal);

    public static string SourcesFingerprint() => SourcesFingerprint("services", "libraries", "gateway", "deploy/images", "deploy/local");

    /// <summary>Of the sources as this process found them first: a county's deployments ask for each of their services and replicas, and a
    /// process that runs for long must not replace services because somebody edits.</summary>
    public static string SourcesFingerprint(params string[] folders) =>
        Fingerprints.GetOrAdd(string.Join(' ', folders), _ => Fingerprint.OfSources(Folders.Root, folders));

    public static string Configuration => BuiltElsewhere ?? "Release";

    public static bool IsUpToDate =>
        (BuiltElsewhere is not null || Done.Holds(SourcesFingerprint())) && Services.All.All(s => File.Exists(s.Assembly));

    /// <returns>What the step that compiles ahead of time has to say; null when all is well.</returns>
    public static async Task<string?> RunAsync(CancellationToken ct)
    {
        var fingerprint = SourcesFingerprint();
        var filter = Path.Combine(Folders.State, "services.slnf");
        await File.WriteAllTextAsync(filter, SolutionFilter(), ct);
        await Subprocess.RunAsync(
            [
                "dotnet",
                "build",
                filter,
                "-c",
                Configuration,
                "-v",
                "q",
                "--nologo",
                "-p:TreatWarningsAsErrors=false",
                "-p:RunAnalyzers=false",
            ],
            Environment,
            Folders.Root,
            ct
        );
        var said = await Subprocess.RunAsync(
            [
                Path.Combine(Folders.Root, "deploy", "local", "programs"),
                Path.Combine(Folders.Cache, "ready-to-run"),
                Folders.Programs,
                .. Services.All.Select(s => s.BuildFolder),
            ],
            Environment,
            Folders.Root,
            ct
        );
        Done.Set(fingerprint);
        return said.Trim() is { Length: > 0 } note ? note : null;
    }

    /// <summary>The folder of a service's program; of one that was built elsewhere, as it was built.</summary>
    public static string FolderOf(ServiceDefinition service) =>
        BuiltElsewhere is null ? Path.Combine(Folders.Programs, service.SettingsName) : service.BuildFolder;

    private static string SolutionFilter() =>
        JsonSerializer.Serialize(
            new
            {
                solution = new
                {
                    path = Path.GetRelativePath(Folders.State, Path.Combine(Folders.Root, "Platform.sln")),
                    projects = Services.All.Select(s => s.ProjectFile.Replace('/', '\\')),
                },
            }
        );
}
