using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core.Events;
using Platform.ServiceDefaults.Messaging;
using Platform.Testing.Services;
using RescueTeams.Data;

namespace RescueTeams.Tests;

/// <summary>
/// The service on real PostgreSQL and RabbitMQ. What other services would tell goes through the broker too: it is written into
/// this service's own outbox, whose relay sends it.
/// </summary>
public sealed class RescueTeamsFixture() : ServiceFixture<Program, RescueTeamsDb>("rescue-teams")
{
    /// <summary>Has something told that organizations tell.</summary>
    public Task Tell(PlatformEvent happened) => Inside(async provider =>
    {
        var db = provider.GetRequiredService<RescueTeamsDb>();
        db.Publish(happened);
        return await db.SaveChangesAsync();
    });

    /// <summary>The events of a type this service told about a record, in order.</summary>
    public async Task<List<T>> Told<T>(Guid id) where T : PlatformEvent => (await Told(id.ToString())).FindAll(e => e.Type == typeof(T).Name)
        .ConvertAll(e => JsonSerializer.Deserialize<T>(e.Body, Platform.ServiceDefaults.Http.PlatformJson.Options)!);

    /// <summary>Waits until a question about the database is answered with yes; events need their time.</summary>
    public async Task Until(Func<RescueTeamsDb, Task<bool>> holds)
    {
        for (var attempt = 0; !await Inside(p => holds(p.GetRequiredService<RescueTeamsDb>())); attempt++)
        {
            attempt.ShouldBeLessThan(300, "what was told has not arrived");
            await Task.Delay(100);
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Services:organizations:Grpc", "http://127.0.0.1:9/"); // down, and nobody is hindered by it
    }
}
