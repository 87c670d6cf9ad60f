using Containers.Tests;
using Platform.Cli.Containers;
using Platform.Cli.Installation;
using Platform.LocalStack;

[assembly: AssemblyFixture(typeof(BuiltImages))]

namespace Containers.Tests;

/// <summary>
/// Every image of the platform, built once for all tests: on base images made of Debian's packages and this machine's .NET, since
/// no registry of images need be reachable.
/// </summary>
public sealed class BuiltImages : IAsyncDisposable
{
    public const string Version = "0.0.0-test";
    public const string Revision = "0123abc";
    public const string Repository = "township-platform-test";

    private readonly Lazy<Task> _built;
    private ContainerEngine? _engine;
    private string _why = "";

    public BuiltImages() => _built = new(BuildAsync);

    /// <summary>The settings for compose: our images, the substitutes for public ones.</summary>
    internal Dictionary<string, string> Variables { get; } =
        new()
        {
            ["PLATFORM_VERSION"] = Version,
            ["PLATFORM_REVISION"] = Revision,
            ["PLATFORM_REPOSITORY"] = Repository,
            ["PLATFORM_BUILD_NETWORK"] = "host",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "",
            ["DOCKER_BUILDKIT"] = "0",
            ["COMPOSE_DOCKER_CLI_BUILD"] = "0",
            ["COMPOSE_HTTP_TIMEOUT"] = "300", // a busy machine's engine answers late
        };

    /// <summary>Of the platform, with the tools.</summary>
    internal static IEnumerable<string> Names => [.. Services.All.Select(s => s.Name), "tools"];

    public ValueTask DisposeAsync() => _engine?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Null: the images are there. Else why they can't be.</summary>
    internal async Task<string?> WhyNotAsync()
    {
        await _built.Value;
        return _engine is null ? _why : null;
    }

    /// <summary>Skips the test where no image can be made.</summary>
    internal async Task RequireAsync()
    {
        var why = await WhyNotAsync();
        Assert.SkipWhen(why is not null, why ?? "");
    }

    private async Task BuildAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        (_engine, _why) = await ContainerEngine.FindAsync(ct);
        if (_engine is null)
        {
            return;
        }

        foreach (
            var line in (await Subprocess.RunAsync([Path.Combine(Folders.Root, "tests", "containers", "make-base-images")], ct: ct)).Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var made = line.Split('=', 2);
            Variables[made[0]] = made[1];
        }

        await NewCompose().RunAsync(["build"], ct);
    }

    internal Compose NewCompose(params IEnumerable<(string Name, string Value)> more)
    {
        var variables = new Dictionary<string, string>(Variables);
        foreach (var (name, value) in more)
        {
            variables[name] = value;
        }

        return new(Folders.Root, variables);
    }

    internal static string ImageOf(string name) => $"{Repository}/{name}:{Version}";
}
