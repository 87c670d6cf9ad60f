using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Platform.Cli.Checks;

/// <summary>What can be checked without running the platform.</summary>
internal static class StaticChecks
{
    private const string Buf = "@bufbuild/buf@1.75.0";

    private static readonly string[] Scripts =
    [
        "platform",
        ".ci/run",
        "deploy/images/compile-ahead",
        "deploy/images/ready-to-run",
        "deploy/local/programs",
        "deploy/images/healthy",
        "deploy/bundle/install",
        "tests/containers/make-base-images",
        "tests/containers/postgres/entrypoint",
        "tests/containers/rabbitmq/entrypoint",
    ];

    public static IEnumerable<Check> All() =>
        [
            new(
                "dotnet format style",
                ct => RunAsync(["dotnet", "format", "style", "Platform.sln", "--verify-no-changes", "--no-restore", "-v", "q"], ct)
            ),
            new("csharpier", CSharpierAsync),
            new("buf lint", BufLintAsync),
            new("bash -n", ct => RunAsync(["bash", "-c", "set -e; for script; do bash -n \"$script\"; done", "bash", .. Scripts], ct)),
        ];

    public static Task<CheckResult> BuildAsync(CancellationToken ct) =>
        RunAsync(["dotnet", "build", "Platform.sln", "-c", "Debug", "-v", "q", "--nologo"], ct);

    private static async Task<CheckResult> CSharpierAsync(CancellationToken ct)
    {
        await RunAsync(["dotnet", "tool", "restore"], ct);
        return await RunAsync(["dotnet", "csharpier", "check", "."], ct);
    }

    private static async Task<CheckResult> BufLintAsync(CancellationToken ct)
    {
        var buf = Path.Combine(Folders.Tools, "node_modules", ".bin", "buf");
        if (!File.Exists(buf))
        {
            await Subprocess.RunAsync(
                ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", Folders.Tools, Buf],
                folder: Folders.Tools,
                ct: ct
            );
        }

        return await RunAsync([buf, "lint"], ct);
    }

    private static async Task<CheckResult> RunAsync(IReadOnlyList<string> command, CancellationToken ct)
    {
        await Subprocess.RunAsync(command, Build.Environment, Folders.Root, ct);
        return CheckResult.Ok;
    }
}
