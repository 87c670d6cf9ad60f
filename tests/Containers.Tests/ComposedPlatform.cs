using System.Globalization;
using System.Net;
using Platform.Cli.Api;
using Platform.Cli.Containers;
using Platform.Cli.Installation;
using Platform.Demo;
using Platform.LocalStack;

namespace Containers.Tests;

/// <summary>The platform as <c>docker-compose up</c> starts it, for a small invented city; removed with its volumes.</summary>
public sealed class ComposedPlatform(BuiltImages images) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("composed-").FullName;
    internal string Project { get; } = $"platform-test-{Guid.NewGuid().ToString("N")[..8]}";
    private Compose _compose = null!;

    internal DemoCity City { get; } = InventedCity.Make();

    internal InstallationSettings Settings { get; private set; } = null!;

    internal DemoUsers Users => new(Settings, new Secrets(_folder));

    internal string Password { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (await images.WhyNotAsync() is not null)
        {
            return; // the tests say so
        }

        Settings = new InstallationSettings
        {
            Port = FreePort.Any(),
            City = City.City.Code.Value,
            Counties = [.. City.Counties.Select(c => c.Code.Value)],
        };
        _compose = images.NewCompose(
            ("COMPOSE_PROJECT_NAME", Project),
            ("PLATFORM_PORT", Settings.Port.ToString(CultureInfo.InvariantCulture)),
            ("PLATFORM_PUBLIC_URL", Settings.Url),
            ("PLATFORM_COUNTIES", string.Join(',', Settings.Counties))
        );
        await UpAsync();
        Password = (await RunAsync("run", "--rm", "--no-deps", "prepare-servers", "containers", "password")).Trim();

        // The demo's users are made by the first administrator, whose password the containers keep to themselves.
        await File.WriteAllTextAsync(Path.Combine(_folder, Secrets.FirstAdministrator), Password);
    }

    internal Task RequireAsync() => images.RequireAsync();

    internal Task<string> RunAsync(params string[] arguments) => _compose.RunAsync(arguments, TestContext.Current.CancellationToken);

    /// <summary>Starts what does not run, and waits until the gateway says that all is up.</summary>
    internal async Task UpAsync()
    {
        await RunAsync("up", "-d", "--no-build");
        using var http = new HttpClient { BaseAddress = new Uri(Settings.Url) };
        for (var until = DateTime.UtcNow.AddMinutes(8); ; await Task.Delay(500))
        {
            if (
                await SaysAsync(http) is { } status
                && status.Contains("\"status\":\"up\"", StringComparison.Ordinal)
                && !status.Contains("degraded", StringComparison.Ordinal)
            )
            {
                return;
            }

            DateTime.UtcNow.ShouldBeLessThan(until, await RunAsync("ps"));
        }
    }

    /// <summary>Ends containers without giving them time for anything, and removes them; their volumes stay.</summary>
    internal async Task KillAsync(params string[] services)
    {
        await RunAsync(["kill", "-s", "KILL", .. services]);
        await RunAsync(["rm", "-f", .. services]);
    }

    internal async Task<string> ContainerOfAsync(string service) => (await RunAsync("ps", "-q", service)).Trim();

    public async ValueTask DisposeAsync()
    {
        if (_compose is not null) // something was started
        {
            await _compose.RunAsync(["down", "-v", "--remove-orphans", "-t", "5"], CancellationToken.None);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string?> SaysAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/status", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
