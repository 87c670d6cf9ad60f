using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Peers;
using Platform.Hosting;
using Platform.Hosting.Data;
using Platform.Hosting.Operations;
using Platform.Hosting.Peers;
using Platform.LocalStack;
using Platform.Testing.Infrastructure;
using Platform.Testing.Services;
using WeatherClient = Dapr.Tests.Protos.WeatherService.WeatherServiceClient;

namespace Dapr.Tests.Peers;

/// <summary>The tests that call: one after the other, because the peer records what it receives.</summary>
[CollectionDefinition(nameof(Mesh))]
public sealed class MeshUsers : ICollectionFixture<Mesh>;

/// <summary>Two complete services of the platform on real PostgreSQL and RabbitMQ: one that is called, and callers of it, each with its own
/// settings.</summary>
public sealed class Mesh : IAsyncLifetime
{
    public const string Peer = "weather";

    private WebApplication _issuer = null!;
    private WebApplication _peer = null!;
    private DatabaseAccess _database = null!;
    private string _broker = "";

    public Uri PeerAddress { get; private set; } = null!;

    internal ReceivedCalls Received => _peer.Services.GetRequiredService<ReceivedCalls>();

    public async ValueTask InitializeAsync()
    {
        _issuer = await TestIssuer.StartAsync();
        _database = await TestInfrastructure.NewDatabaseAsync("mesh");
        (_broker, _) = await TestInfrastructure.NewBrokerAsync("mesh");
        await using var db = new EmptyDb(
            new DbContextOptionsBuilder<EmptyDb>().UseNpgsql(_database.Owner).UseSnakeCaseNamingConvention().Options
        );
        await db.Database.EnsureCreatedAsync();
        await Migration.RunAsync(db, _database.Owner, _database.App, [], CancellationToken.None);

        var builder = PlatformHost.Create<EmptyDb>(
            Settings("--Kestrel:Endpoints:Grpc:Url=http://127.0.0.1:0", "--Kestrel:Endpoints:Grpc:Protocols=Http2"),
            Peer
        );
        builder.Services.AddSingleton<ReceivedCalls>();
        var operations = new[] { "GetWeather", "Watch" }.Select(o => $"/platform.weather.v1.WeatherService/{o}").ToFrozenSet();
        builder.Services.AddSingleton(
            new PeerAccess(Peer, new Dictionary<string, FrozenSet<string>> { ["caller"] = operations, ["bare"] = operations })
        );
        TestTokens.Trust(builder.Services);
        _peer = builder.Build().UsePlatform();
        _peer.MapPeerService<WeatherPeer>();
        await _peer.StartAsync();
        PeerAddress = new Uri(_peer.Urls.Single());
    }

    /// <summary>A caller that is not started: its clients work all the same.</summary>
    internal WebApplication Caller(params string[] settings)
    {
        var builder = PlatformHost.Create<EmptyDb>(Settings([$"--Auth:Authority={_issuer.Urls.Single()}", .. settings]), "caller");
        builder.Services.AddPeer<WeatherClient>(Peer).AddOutputBinding();
        return builder.Build();
    }

    /// <summary>A caller that serves <c>/weather/{place}</c> by asking the peer.</summary>
    internal async Task<WebApplication> ServeAsync(params string[] settings)
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
        await _peer.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    private string[] Settings(params string[] more) =>
        [
            $"--ConnectionStrings:Database={_database.App}",
            $"--ConnectionStrings:Broker={_broker}",
            $"--Auth:Issuer={TestTokens.Issuer}",
            "--Auth:ClientId=svc-caller",
            "--Auth:ClientSecret=secret",
            "--Logging:LogLevel:Default=None",
            .. more,
        ];
}
