using Platform.Cli.Api;
using Platform.Cli.Commands;
using Platform.Cli.Demo;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Journeys.Tests;

/// <summary>The whole platform as processes, with a folder and ports of its own, for a small invented city.</summary>
public sealed class RunningPlatform : IAsyncLifetime
{
    private readonly string _folder;

    public RunningPlatform()
    {
        _folder = Directory.CreateTempSubdirectory("journey-").FullName;

        // PostgreSQL does not run as root; its account must reach its data.
        File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.OtherExecute);
        Environment.SetEnvironmentVariable("PLATFORM_STATE", _folder);
        Environment.SetEnvironmentVariable("PLATFORM_CONFIGURATION", AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug");
    }

    internal DemoCity City { get; } = InventedCity.Make();

    internal InstallationSettings Settings { get; private set; } = null!;

    internal DemoUsers Users => new(Settings, Secrets.Local);

    public async ValueTask InitializeAsync()
    {
        Settings = new InstallationSettings
        {
            Port = FreePort.Any(),
            City = City.City.Code.Value,
            Counties = [.. City.Counties.Select(c => c.Code.Value)],
            Ports = Services.All.Where(s => s.GrpcPort is not null).ToDictionary(s => s.Name, _ => new[] { FreePort.Any(), FreePort.Any() }),
            Servers = Path.Combine(_folder, "servers"),
        };
        await UpAsync();
    }

    /// <summary>What <c>./platform up</c> does; a second time it mends what is broken.</summary>
    public async Task UpAsync() => Settings = await new Startup(Settings, Secrets.Local).RunAsync(TestContext.Current.CancellationToken);

    internal static int PidOf(string service) => new ServiceProcess(Services.Named(service)).Running!.Pid;

    /// <summary>The service has no time to finish anything.</summary>
    internal static Task KillAsync(string service) =>
        new ServiceProcess(Services.Named(service)).Running!.EndAsync("KILL", TimeSpan.FromSeconds(10));

    public async ValueTask DisposeAsync()
    {
        await DownCommand.RunAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
