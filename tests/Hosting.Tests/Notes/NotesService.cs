using System.Diagnostics.Metrics;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.LocalStack;
using Platform.Testing.Infrastructure;
using Platform.Testing.Services;

namespace Platform.Hosting.Tests.Notes;

/// <summary>A complete service of the platform on real PostgreSQL and RabbitMQ, to test the shared code.</summary>
public sealed class NotesService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private NotesService(WebApplication app, DatabaseAccess database, string broker) =>
        (this._app, Database, Broker) = (app, database, broker);

    public DatabaseAccess Database { get; }

    public string Broker { get; }

    public IMeterFactory Meters => _app.Services.GetRequiredService<IMeterFactory>();

    public Uri Address => Listening(0);

    public Uri GrpcAddress => Listening(1);

    /// <summary>A service on a fresh database; on a fresh virtual host unless a broker is given.</summary>
    /// <param name="issuer">Where it reads the issuer's keys; null to use those of the test tokens.</param>
    /// <param name="more">Its own settings, as on the command line.</param>
    public static async Task<NotesService> StartAsync(string? broker = null, Uri? issuer = null, params string[] more) =>
        await StartAsync(await TestInfrastructure.NewDatabaseAsync("notes"), broker, issuer, more);

    /// <summary>A service on this empty database.</summary>
    public static async Task<NotesService> StartAsync(
        DatabaseAccess database,
        string? broker = null,
        Uri? issuer = null,
        params string[] more
    )
    {
        await using var db = new NotesDb(
            new DbContextOptionsBuilder<NotesDb>().UseNpgsql(database.Owner).UseSnakeCaseNamingConvention().Options
        );
        await db.Database.EnsureCreatedAsync();
        await Migration.RunAsync(db, database.Owner, database.App, [CellServices.Schema], CancellationToken.None);
        return await ServeAsync(database, broker ?? (await TestInfrastructure.NewBrokerAsync("notes")).Service, issuer, more);
    }

    /// <summary>One more replica on the same database and broker.</summary>
    public Task<NotesService> ReplicaAsync(params string[] more) => ServeAsync(Database, Broker, null, more);

    /// <summary>One more replica that does nothing by itself: it answers requests, and takes messages.</summary>
    /// <param name="database">The connection string of the same database.</param>
    public Task<NotesService> QuietReplicaAsync(string database) =>
        ServeAsync(Database, Broker, null, [$"--ConnectionStrings:Database={database}"], quiet: true);

    public HttpClient As(params string[] grants)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.For("user-1", grants));
        return client;
    }

    /// <summary>Works as the service itself.</summary>
    public async Task<T> InsideAsync<T>(Func<NotesDb, Task<T>> act)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<NotesDb>());
    }

    /// <summary>Commits this many milestones, each with a note, in transactions of their own.</summary>
    public async Task<List<Guid>> PublishEventsAsync(int count, string county = "622921", string title = "pilot")
    {
        var ids = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            ids.Add(
                await InsideAsync(async db =>
                {
                    var happened = Milestone(county, title);
                    db.Add(new Note { Division = happened.Division, Text = title });
                    db.Publish(happened);
                    await db.SaveChangesAsync();
                    return happened.EventId;
                })
            );
        }

        return ids;
    }

    public static MilestoneReached Milestone(string county, string title) =>
        new(Guid.CreateVersion7(), MilestoneKind.Pilot, title, new DateOnly(2026, 3, 1)) { Division = DivisionCode.Parse(county) };

    /// <summary>Waits until the effects satisfy the condition, half a minute at most, and gives them.</summary>
    public async Task<List<Effect>> EffectsAsync(Func<List<Effect>, bool> until)
    {
        for (var attempt = 0; ; attempt++)
        {
            var effects = await InsideAsync(db => db.Effects.AsNoTracking().OrderBy(e => e.Id).ToListAsync());
            if (until(effects) || attempt == 300)
            {
                return effects;
            }

            await Task.Delay(100);
        }
    }

    private Uri Listening(int endpoint) =>
        new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ElementAt(endpoint));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<NotesService> ServeAsync(
        DatabaseAccess database,
        string broker,
        Uri? issuer,
        string[] more,
        bool quiet = false
    )
    {
        string[] settings =
        [
            $"--ConnectionStrings:Database={database.App}",
            $"--ConnectionStrings:Broker={broker}",
            "--Platform:Counties:0=622921",
            "--Platform:ConsumerRetries=2",
            $"--Auth:Issuer={TestTokens.Issuer}",
            $"--Auth:Authority={issuer}",
            "--Kestrel:Endpoints:A:Url=http://127.0.0.1:0",
            "--Kestrel:Endpoints:B:Url=http://127.0.0.1:0",
            "--Kestrel:Endpoints:B:Protocols=Http2",
            .. more,
        ];
        var builder = PlatformHost.Create<NotesDb>(settings, "notes").AddCells();
        if (issuer is null)
        {
            TestTokens.Trust(builder.Services);
        }

        if (quiet)
        {
            var own = builder.Services.Where(s =>
                s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == typeof(PlatformHost).Assembly
            );
            own.ToList().ForEach(s => builder.Services.Remove(s));
        }

        var built = builder.Build().UsePlatform();
        var notes = built.MapCollection("notes");
        notes.MapPost("/", AddNote.HandleAsync).For(Roles.CountyOfficer);
        notes.MapGet("/", AddNote.ListAsync);
        notes.MapGet("/pages", AddNote.PageAsync);
        notes.MapGet("/{id:guid}", AddNote.GetAsync);
        notes.MapPut("/{id:guid}", AddNote.ChangeAsync).For(Roles.CountyOfficer);
        notes.MapPost("/secret", AddNote.HandleAsync).ShownOnce().For(Roles.CountyOfficer);
        notes.MapPost("/unguarded", AddNote.HandleAsync);
        built.MapPlatform();
        await built.StartAsync();
        // its queues exist
        await built.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromMinutes(1));
        return new NotesService(built, database, broker);
    }
}
