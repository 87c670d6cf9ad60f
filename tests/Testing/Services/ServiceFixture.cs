using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text.Json;
using Grpc.Net.Client;
using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Cells.Hosting;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;
using Platform.LocalStack;
using Platform.Testing.Infrastructure;
using Xunit;

namespace Platform.Testing.Services;

/// <summary>
/// One real service in the test process on a fresh real database and broker, migrated as its owner and run with the rights it
/// has in the field. Derive a fixture per service; share it in a test class with <c>IClassFixture</c>.
/// </summary>
/// <typeparam name="TProgram">The service's Program.</typeparam>
/// <typeparam name="TDb">The service's database.</typeparam>
[SuppressMessage("Design", "CA1063", Justification = "The base class disposes.")]
public abstract class ServiceFixture<TProgram, TDb>(string service) : WebApplicationFactory<TProgram>, IAsyncLifetime
    where TProgram : class
    where TDb : DbContext
{
    /// <summary>Counties that have their own queues.</summary>
    public static readonly string[] Counties = ["622901", "622921"];

    /// <summary>The service's database.</summary>
    public DatabaseAccess Database { get; private set; } = null!;

    /// <summary>The broker address, as the user the service has in the field.</summary>
    public string Broker { get; private set; } = "";

    /// <summary>Creates database and virtual host, migrates, starts the service.</summary>
    public virtual async ValueTask InitializeAsync()
    {
        Database = await TestInfrastructure.NewDatabaseAsync(service);
        (_, Broker) = await TestInfrastructure.NewBrokerAsync(service);
        var options = new DbContextOptionsBuilder<TDb>().UseNpgsql(Database.Owner).UseSnakeCaseNamingConvention().Options;
        await using (var db = (TDb)Activator.CreateInstance(typeof(TDb), options)!)
        {
            await Migration.RunAsync(db, Database.Owner, Database.App, [CellServices.Schema], CancellationToken.None);
        }

        if (Services.GetService<IBusControl>() is { } bus) // asking for Services starts the service
        {
            await bus.WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromMinutes(1)); // its queues exist
        }
    }

    /// <summary>A client whose requests carry the token of a user with these grants.</summary>
    public HttpClient As(params string[] grants) => With(TestTokens.For($"user-{string.Join('+', grants)}", grants));

    /// <summary>A client with this bearer token; none if null.</summary>
    public HttpClient With(string? token)
    {
        var client = CreateClient();
        client.Timeout = TimeSpan.FromMinutes(10); // a busy machine is no failure
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A gRPC channel that calls as a service; by default as a deployment of this one in another cell, which may call
    /// everything.</summary>
    public GrpcChannel Peer(string? caller = null) =>
        GrpcChannel.ForAddress(
            Server.BaseAddress,
            new GrpcChannelOptions { HttpClient = With(TestTokens.For($"svc-{caller ?? service}", "service@*")) }
        );

    /// <summary>Runs something with a fresh scope of the service's own container, as the service itself.</summary>
    public async Task<T> InsideAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>What the outbox contains about a record, in order.</summary>
    public async Task<List<OutboxEvent>> PublishedEventsAsync(string id) =>
        (await InsideAsync(p => p.GetRequiredService<TDb>().Set<OutboxEvent>().AsNoTracking().OrderBy(e => e.Id).ToListAsync())).FindAll(
            e => e.Body.Contains(id, StringComparison.Ordinal)
        );

    /// <summary>The events of a type this service published about a record, in order.</summary>
    public async Task<List<T>> PublishedEventsAsync<T>(Guid id)
        where T : PlatformEvent =>
        (await PublishedEventsAsync(id.ToString()))
            .FindAll(e => e.Type == typeof(T).Name)
            .ConvertAll(e => JsonSerializer.Deserialize<T>(e.Body, PlatformJson.Options)!);

    /// <summary>
    /// Publishes an event of another service: it is written into this service's own outbox, whose relay sends it, so it comes through the
    /// broker.
    /// </summary>
    public Task PublishEventsAsync(PlatformEvent happened) =>
        InsideAsync(async provider =>
        {
            var db = provider.GetRequiredService<TDb>();
            db.Publish(happened);
            return await db.SaveChangesAsync();
        });

    /// <summary>Waits until a question about the database is answered with yes; events need their time.</summary>
    public async Task UntilAsync(Func<TDb, Task<bool>> holds)
    {
        for (var attempt = 0; !await InsideAsync(p => holds(p.GetRequiredService<TDb>())); attempt++)
        {
            if (attempt == 600)
            {
                throw new TimeoutException("the events have not arrived");
            }

            await Task.Delay(100);
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:Database", Database.App);
        builder.UseSetting("ConnectionStrings:DatabaseOwner", Database.Owner);
        builder.UseSetting("ConnectionStrings:Broker", Broker);
        builder.UseSetting("Auth:Issuer", TestTokens.Issuer);
        builder.UseSetting("Auth:Authority", TestTokens.Issuer);
        builder.UseSetting("Platform:Files", Path.Combine(Path.GetTempPath(), $"platform-test-files-{Guid.NewGuid():N}"));
        builder.UseSetting("Platform:PersonKey", "test-person-key-of-32-characters");
        builder.UseSetting("Platform:PhoneKey", "test-phone-key-of-32-characters");
        foreach (var (county, index) in Counties.Select((c, i) => (c, i)))
        {
            builder.UseSetting($"Platform:Counties:{index}", county);
        }

        builder.ConfigureServices(TestTokens.Trust);
    }
}
