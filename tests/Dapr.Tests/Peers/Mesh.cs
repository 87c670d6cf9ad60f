using Microsoft.EntityFrameworkCore;
using Platform.LocalStack;
using Platform.Hosting;
using Platform.Hosting.Data;
using Platform.Hosting.Operations;
using Platform.Hosting.Peers;
using Platform.Testing.Infrastructure;
using Platform.Testing.Services;
using WeatherClient = Dapr.Tests.Protos.WeatherService.WeatherServiceClient;

namespace Dapr.Tests.Peers;

/// <summary>The tests that call: one after the other, for the peer keeps what it heard.</summary>
[CollectionDefinition(nameof(Mesh))]
public sealed class MeshUsers : ICollectionFixture<Mesh>;

/// <summary>Two whole services of the platform on real PostgreSQL and RabbitMQ: one that is asked, and callers of it, each with settings of
/// its own.</summary>
public sealed class Mesh : IAsyncLifetime
{
    public const string Peer = "weather";

    private WebApplication issuer = null!;
    private WebApplication peer = null!;
    private DatabaseAccess database = null!;
    private string broker = "";

    public Uri PeerAddress { get; private set; } = null!;

    internal Heard Heard => peer.Services.GetRequiredService<Heard>();

    public async ValueTask InitializeAsync()
    {
        issuer = await TestIssuer.Start();
        database = await TestInfrastructure.NewDatabaseAsync("mesh");
        broker = await TestInfrastructure.NewBrokerAsync("mesh");
        await using var db = new EmptyDb(
            new DbContextOptionsBuilder<EmptyDb>().UseNpgsql(database.Owner).UseSnakeCaseNamingConvention().Options
        );
        await db.Database.EnsureCreatedAsync();
        await Migration.Run(db, database.Owner, database.App, CancellationToken.None);

        var builder = PlatformHost.Create<EmptyDb>(
            Settings("--Kestrel:Endpoints:Grpc:Url=http://127.0.0.1:0", "--Kestrel:Endpoints:Grpc:Protocols=Http2"),
            Peer
        );
        builder.Services.AddSingleton<Heard>();
        TestTokens.Trust(builder.Services);
        peer = builder.Build().UsePlatform();
        peer.MapPeerService<WeatherPeer>();
        await peer.StartAsync();
        PeerAddress = new Uri(peer.Urls.Single());
    }

    /// <summary>A caller that is not started: its clients work all the same.</summary>
    internal WebApplication Caller(params string[] settings)
    {
        var builder = PlatformHost.Create<EmptyDb>(Settings([$"--Auth:Authority={issuer.Urls.Single()}", .. settings]), "caller");
        builder.Services.AddPeer<WeatherClient>(Peer).AddOutputBinding();
        return builder.Build();
    }

    /// <summary>A caller that serves <c>/weather/{place}</c> by asking the peer.</summary>
    internal async Task<WebApplication> Serve(params string[] settings)
    {
        var caller = Caller([.. settings, "--Kestrel:Endpoints:Rest:Url=http://127.0.0.1:0"]).UsePlatform();
        caller
            .MapGet(
                "/weather/{place}",
                async (string place, WeatherClient weather) => (await weather.GetWeatherAsync(new() { Place = place })).Weather
            )
            .AllowAnonymous();
        caller.MapHealth();
        await caller.StartAsync();
        return caller;
    }

    public async ValueTask DisposeAsync()
    {
        await peer.DisposeAsync();
        await issuer.DisposeAsync();
    }

    private string[] Settings(params string[] more) =>
        [
            $"--ConnectionStrings:Database={database.App}",
            $"--ConnectionStrings:Broker={broker}",
            $"--Auth:Issuer={TestTokens.Issuer}",
            "--Auth:ClientId=svc-caller",
            "--Auth:ClientSecret=secret",
            "--Logging:LogLevel:Default=None",
            .. more,
        ];
}
