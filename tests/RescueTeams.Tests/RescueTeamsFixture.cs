using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using RescueTeams.Data;

namespace RescueTeams.Tests;

/// <summary>The rescue-teams service on real PostgreSQL and RabbitMQ, with a clock the test turns: noon of 24 November 2026 in
/// Shanghai.</summary>
public sealed class RescueTeamsFixture() : ServiceFixture<Program, RescueTeamsDb>("rescue-teams")
{
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(8)));

    /// <summary>Makes every later update of one row fail.</summary>
    public async Task PoisonAsync(string table, Guid id)
    {
        await using var owner = new NpgsqlConnection(Database.Owner);
        await owner.OpenAsync();
        await using var poison = new NpgsqlCommand(
            $"""
            create or replace function refuse_poisoned() returns trigger language plpgsql as $$ begin raise exception 'poisoned'; end $$;
            create trigger "poison_{id:N}" before update on {table} for each row when (new.id = '{id}') execute function refuse_poisoned();
            """,
            owner
        );
        await poison.ExecuteNonQueryAsync();
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Services:organizations:Grpc", "http://127.0.0.1:9/"); // down, and nobody is hindered by it
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }
}
