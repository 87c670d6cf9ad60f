using Npgsql;
using Platform.Cli.Api;
using Platform.Cli.Commands;
using Platform.Cli.Counties;
using Platform.Cli.Installation;
using Platform.Core;
using Platform.Demo;
using Platform.Demo.Playing;
using Platform.Demo.Script;
using Platform.Demo.Story;
using Platform.LocalStack;

namespace Journeys.Tests;

/// <summary>The platform as processes, with its own folder and ports, for a small invented city.</summary>
public sealed class RunningPlatform : IAsyncLifetime
{
    private readonly string _folder;

    public RunningPlatform()
    {
        _folder = Directory.CreateTempSubdirectory("journey-").FullName;

        // PostgreSQL does not run as root; its account must reach its data.
        File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.OtherExecute);
        Environment.SetEnvironmentVariable("PLATFORM_STATE", _folder);
        Environment.SetEnvironmentVariable(
            "PLATFORM_CONFIGURATION",
            AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug"
        );
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
            Ports = Services
                .All.Where(s => s.GrpcPort is not null)
                .ToDictionary(s => s.Name, _ => new[] { FreePort.Any(), FreePort.Any() }),
            Servers = Path.Combine(_folder, "servers"),
        };
        await UpAsync();
    }

    /// <summary>Runs <c>./platform up</c>; a second run repairs what is broken.</summary>
    public async Task UpAsync() => Settings = await new Startup(Settings, Secrets.Local).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Plays steps of the demo's year; those played before are left out.</summary>
    internal async Task PlayAsync(DemoAccounts cast, Func<Step, bool> which) =>
        await new StepPlayer(new StepContext(new Setting(City, 1), cast), new Pace(null)).PlayAsync(
            Year.Plan(City, 1).Where(which),
            TestContext.Current.CancellationToken
        );

    /// <summary>What <c>./platform county dedicate</c> does, or <c>pool</c> with no replicas.</summary>
    internal async Task DedicateAsync(DivisionCode county, int replicas) =>
        Settings = await new DedicateCounty(county.Value, Settings).RunAsync(replicas, TestContext.Current.CancellationToken);

    /// <summary>What <c>./platform county move</c> does.</summary>
    /// <param name="failing">Something breaks when everything is copied and nothing switched.</param>
    internal async Task<MoveOutcome> MoveAsync(DivisionCode county, string cell, bool failing = false)
    {
        var ct = TestContext.Current.CancellationToken;
        var ground = await LocalMoveEnvironment.OpenAsync(Settings, ct);
        var move = new MoveCounty(county.Value, cell, ground)
        {
            At = point => failing && point == MovePoint.Copied ? throw new IOException("the disk is full") : Task.CompletedTask,
        };
        try
        {
            return await move.RunAsync(ct);
        }
        finally
        {
            Settings = ground.Settings;
        }
    }

    /// <summary>How many officers of the county that cell's database of organizations holds.</summary>
    internal async Task<long> OfficersInAsync(DivisionCode county, string cell)
    {
        var ct = TestContext.Current.CancellationToken;
        var servers = new Servers(Settings, Secrets.Local);
        var database = await servers.DatabaseOfAsync(
            new Deployment(Services.Named("organizations"), cell),
            await servers.StartPostgresAsync(ct),
            ct
        );
        await using var source = NpgsqlDataSource.Create(database.Owner);
        await using var count = source.CreateCommand($"select count(*) from officers where starts_with(division, '{county}')");
        return (long)(await count.ExecuteScalarAsync(ct))!;
    }

    internal static int PidOf(string service) => new ServiceProcess(Deployment.Named(service)).Running!.Pid;

    /// <summary>The service has no time to finish anything.</summary>
    internal static Task KillAsync(string service) =>
        new ServiceProcess(Deployment.Named(service)).Running!.EndAsync("KILL", TimeSpan.FromSeconds(10));

    public async ValueTask DisposeAsync()
    {
        await DownCommand.RunAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
