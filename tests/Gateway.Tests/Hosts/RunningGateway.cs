using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Platform.Hosting.Peers;
using Platform.LocalStack;
using Platform.Testing.Infrastructure;

namespace Gateway.Tests.Hosts;

/// <summary>The real gateway on real Kestrel and PostgreSQL, in front of real (small) services and a provider of tokens.</summary>
public sealed class RunningGateway : IAsyncLifetime
{
    private readonly int _port = FreePort.Any();
    private readonly List<WebApplicationFactory<Program>> _gateways = [];
    private DatabaseAccess _database = null!;

    private static readonly Lazy<Task<DatabaseAccess>> Migrated = new(MigrateAsync);

    /// <summary>The time it is for the gateway; the real one unless a test needs to move it.</summary>
    internal FakeTimeProvider? Clock { get; init; }

    /// <summary>Settings that differ from an ordinary installation's.</summary>
    internal (string Key, string Value)[] Differently { get; init; } = [];

    public string Url => $"http://localhost:{_port}/";

    internal Upstream Organizations { get; } = new("organizations");

    internal Upstream Reports { get; } = new("reports");

    /// <summary>The services no test asks for anything in particular.</summary>
    private readonly Upstream[] _others = [.. Others.Select(name => new Upstream(name))];

    private static readonly string[] Others = ["rescue-teams", "social-forces", "contingency-plans", "drills", "notices"];

    internal TestIdentity Identity { get; private set; } = null!;

    internal DatabaseAccess Database => _database;

    public async ValueTask InitializeAsync()
    {
        Identity = await new TestIdentity(Url).StartAsync();
        await Organizations.StartAsync();
        await Reports.StartAsync();
        await Task.WhenAll(_others.Select(o => o.StartAsync()));
        _database = Clock is null ? await Migrated.Value : await MigrateAsync(); // a moved clock removes every session
        Start(_port, Differently);
    }

    /// <summary>Another replica on the same database, with its own settings.</summary>
    public Uri StartAnother(params (string Key, string Value)[] settings)
    {
        var another = FreePort.Any();
        Start(another, settings);
        return new Uri($"http://localhost:{another}/");
    }

    /// <summary>A browser: keeps cookies, follows no redirect automatically.</summary>
    internal Browser NewBrowser(Uri? at = null) => new(at ?? new Uri(Url));

    internal HttpClient NewClient(string? token = null, Uri? at = null)
    {
        var client = new HttpClient { BaseAddress = at ?? new Uri(Url) };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gateway in _gateways)
        {
            await gateway.DisposeAsync();
        }

        await Organizations.DisposeAsync();
        await Reports.DisposeAsync();
        await Task.WhenAll(_others.Select(o => o.DisposeAsync().AsTask()));
        await Identity.DisposeAsync();
    }

    private void Start(int at, (string Key, string Value)[] settings)
    {
        var gateway = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            foreach (var (key, value) in Settings().Concat(settings))
            {
                builder.UseSetting(key, value);
            }

            if (Clock is not null)
            {
                builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
            }
        });
        gateway.UseKestrel(kestrel => kestrel.ListenLocalhost(at));
        gateway.StartServer();
        _gateways.Add(gateway);
    }

    private IEnumerable<(string Key, string Value)> Settings() =>
        [
            ("ConnectionStrings:Database", _database.App),
            ("Auth:Issuer", Url),
            ("Auth:Authority", Identity.Address),
            ("Auth:ClientSecret", "gateway-secret"),
            ("Services:organizations:Rest", Organizations.Address),
            ("Services:reports:Rest", Reports.Address),
            ("Services:identity:Rest", Identity.Address),
            .. Others.Zip(_others, (name, upstream) => (PeerAddress.Rest(name), upstream.Address)),
            ("Routes:Collections:incident-reports:Service", "reports"),
            ("Routes:Collections:incident-reports:Bucket", "incident-reporting"),
            ("Logging:LogLevel:Default", "Warning"),
        ];

    /// <summary>As an installation does it, by the program itself with the owner's connection; once for all that live in the real
    /// time.</summary>
    private static async Task<DatabaseAccess> MigrateAsync()
    {
        var made = await TestInfrastructure.NewDatabaseAsync("gateway");
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "migrate"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ConnectionStrings__Database"] = made.App;
        start.Environment["ConnectionStrings__DatabaseOwner"] = made.Owner;
        foreach (var service in (string[])["organizations", "reports", "identity", .. Others])
        {
            start.Environment[PeerAddress.Rest(service).Replace(":", "__", StringComparison.Ordinal)] = "http://127.0.0.1:9/";
        }

        using var migration = Process.Start(start)!;
        var output = await migration.StandardOutput.ReadToEndAsync();
        await migration.WaitForExitAsync();
        migration.ExitCode.ShouldBe(0, output);
        return made;
    }
}
