using System.Reflection;

namespace Architecture.Tests;

/// <summary>What the rules look at.</summary>
internal static class Solution
{
    public static readonly Assembly Core = typeof(Platform.Core.DivisionCode).Assembly;
    public static readonly Assembly Hosting = typeof(Platform.Hosting.PlatformHost).Assembly;

    /// <summary>What services share.</summary>
    public static readonly Assembly[] Libraries =
    [
        Core,
        Hosting,
        Assembly.Load("Platform.Api"),
        Assembly.Load("Platform.Faults"),
        Assembly.Load("Platform.Cells"),
        Assembly.Load("Platform.Cells.Hosting"),
        Assembly.Load("Platform.Records"),
        Assembly.Load("Platform.Registers"),
        Assembly.Load("Platform.Documents"),
    ];

    /// <summary>A service is a line here, and every rule holds for it.</summary>
    public static readonly Assembly[] Services =
    [
        Assembly.Load("Organizations"),
        Assembly.Load("Reports"),
        Assembly.Load("Identity"),
        Assembly.Load("SocialForces"),
        Assembly.Load("RescueTeams"),
        Assembly.Load("ContingencyPlans"),
        Assembly.Load("Drills"),
        Assembly.Load("Notices"),
        Assembly.Load("Gateway"),
    ];

    public static readonly string Root = FindRoot();

    public static IEnumerable<string> SourceFiles() => new[] { "services", "libraries", "tools", "gateway" }.SelectMany(FilesIn);

    /// <summary>The code of the tests.</summary>
    public static IEnumerable<string> TestFiles() => FilesIn("tests");

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal)
                && !file.Contains("/bin/", StringComparison.Ordinal)
                && !file.Contains("/Migrations/", StringComparison.Ordinal)
                && !file.Contains("/node_modules/", StringComparison.Ordinal)
            );

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Platform.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd('/'))!;
        }

        return folder;
    }
}
