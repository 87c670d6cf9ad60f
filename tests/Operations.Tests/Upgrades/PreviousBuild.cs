using Architecture.Tests;
using Platform.LocalStack;

namespace Operations.Tests.Upgrades;

/// <summary>The services as they were before this change, built from git and kept under <c>.platform/previous</c> for the next
/// run.</summary>
internal static class PreviousBuild
{
    private static readonly string[] Projects = ["Organizations", "Reports", "Identity"];
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, string> Quiet = new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
    };

    /// <summary>The folder of each service's program; skips the test if git knows no version before.</summary>
    public static async Task<Func<string, string>> RequireAsync()
    {
        var (commit, why) = History.Previous(Repository.Root);
        if (commit is null)
        {
            Console.WriteLine($"SKIPPED: no upgrade can be tried: {why}");
            Assert.Skip(why);
        }

        var folder = Repository.At(".platform", "previous", commit[..12]);
        var whole = Path.Combine(folder, "whole");
        await Turn.WaitAsync(TestContext.Current.CancellationToken); // tests side by side share it
        try
        {
            if (!File.Exists(whole))
            {
                await BuildAsync(commit, folder);
                await File.WriteAllTextAsync(whole, commit);
            }
        }
        finally
        {
            Turn.Release();
        }

        Console.WriteLine($"Upgrade from {commit[..12]}, {why}");
        return project => Path.Combine(folder, project);
    }

    private static async Task BuildAsync(string commit, string folder)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var parent = Path.GetDirectoryName(folder)!;
        if (Directory.Exists(parent))
        {
            Directory.Delete(parent, recursive: true); // older ones, and halves of this one
        }

        var source = Directory.CreateDirectory(Path.Combine(folder, "source")).FullName;
        var archive = Path.Combine(folder, "source.tar");
        await Subprocess.RunAsync(
            ["git", "-c", "safe.directory=*", "-C", Repository.Root, "archive", "--output", archive, commit],
            ct: patience.Token
        );
        await Subprocess.RunAsync(["tar", "-xf", archive, "-C", source], ct: patience.Token);
        foreach (var project in Projects)
        {
            await Subprocess.RunAsync(
                [
                    "dotnet",
                    "build",
                    Path.Combine(source, "services", project),
                    "-c",
                    "Debug",
                    "-o",
                    Path.Combine(folder, project),
                    "-v",
                    "q",
                    "--nologo",
                    "-p:RunAnalyzers=false",
                    "-p:TreatWarningsAsErrors=false",
                ],
                Quiet,
                source,
                patience.Token
            );
        }

        Directory.Delete(source, recursive: true);
        File.Delete(archive);
    }
}
