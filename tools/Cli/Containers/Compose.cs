using System.ComponentModel;
using System.Text.RegularExpressions;
using Platform.LocalStack;

namespace Platform.Cli.Containers;

/// <summary>The compose tool of this machine, in either of its two forms, for the checkout's <c>docker-compose.yml</c>.</summary>
internal sealed partial class Compose(string folder, IReadOnlyDictionary<string, string> environment)
{
    private IReadOnlyList<string>? _tool;

    public async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken ct) =>
        await Subprocess.RunAsync([.. _tool ??= await ToolAsync(ct), .. arguments], environment, folder, ct);

    /// <summary>Every image it would run, with variables filled in.</summary>
    /// <param name="profile">Also those of this profile; null: only what always runs.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<string>> ImagesAsync(string? profile, CancellationToken ct)
    {
        string[] chosen = profile is null ? [] : ["--profile", profile];

        // The older tool also lists what no chosen profile runs.
        return
        [
            .. Container()
                .Matches(await RunAsync([.. chosen, "config"], ct))
                .Select(m => m.Value)
                .Where(c => profile is not null || !c.Contains("\n    profiles:", StringComparison.Ordinal))
                .Select(c => ImageLine().Match(c))
                .Where(m => m.Success)
                .Select(m => m.Groups[1].Value)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<IReadOnlyList<string>> ToolAsync(CancellationToken ct)
    {
        foreach (IReadOnlyList<string> tool in new[] { ["docker", "compose"], new[] { "docker-compose" } })
        {
            try
            {
                await Subprocess.RunAsync([.. tool, "version"], ct: ct);
                return tool;
            }
            catch (Exception none) when (none is SubprocessFailedException or Win32Exception)
            {
                // The other one, then.
            }
        }

        throw new CliException("需要 docker compose 或 docker-compose。Neither docker compose nor docker-compose is installed.");
    }

    // The tool's output always has the same columns.
    [GeneratedRegex(@"^  [\w-]+:\n(?:    .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Container();

    [GeneratedRegex(@"^    image: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex ImageLine();
}
