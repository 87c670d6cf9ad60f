using System.Text;
using System.Text.RegularExpressions;

namespace Dapr.Tests.Access;

/// <summary>The source the policy is made from.</summary>
internal static partial class Repository
{
    public static readonly string Root = FindRoot();

    /// <summary>Every service by its name on the network, and its project.</summary>
    public static readonly SortedDictionary<string, string> Services = new(
        Directory
            .EnumerateFiles(Path.Combine(Root, "services"), "Program.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(Path.GetDirectoryName(file)) == Path.Combine(Root, "services"))
            .Select(file => Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.csproj").Single())
            .Where(project => File.ReadAllText(project).Contains("Platform.Hosting.csproj", StringComparison.Ordinal))
            .ToDictionary(NameOf, project => project, StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    /// <summary>rescue-teams for .../RescueTeams/RescueTeams.csproj.</summary>
    public static string NameOf(string project) => NameOfFolder(Path.GetFileName(Path.GetDirectoryName(project)!));

    public static string NameOfFolder(string folder) => Capital().Replace(folder, "-$0").ToLowerInvariant();

    public static IEnumerable<string> SourceOf(string project) =>
        Directory
            .EnumerateFiles(Path.GetDirectoryName(project)!, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => File.ReadAllText(file, Encoding.UTF8));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Platform.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd('/'))!;
        }

        return folder;
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
