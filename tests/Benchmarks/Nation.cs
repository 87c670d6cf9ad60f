using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Cells.Hosting;
using Platform.Hosting.Data;
using Platform.LocalStack;
using Reports.Data;

namespace Benchmarks;

/// <summary>
/// Facts for a nation's 650,000 villages and the days of a year, in the service's own tables, folded into the roll-ups, and in addition the
/// covering index that a read without roll-ups would need.
/// </summary>
internal sealed class Nation : IAsyncDisposable
{
    private readonly LocalPostgres _server;

    private Nation(NpgsqlDataSource database, LocalPostgres server) => (Database, this._server) = (database, server);

    public NpgsqlDataSource Database { get; }

    public static async Task<Nation> BuildAsync(int facts)
    {
        var started = await LocalPostgres.StartAsync(
            new()
            {
                Folder = Path.Combine(Path.GetTempPath(), $"platform-benchmark-{Guid.NewGuid():N}"),
                Password = GeneratedPassword.New(),
                Durable = true,
            }
        );
        var access = await Databases.EnsureAsync(
            started.AdminConnectionString,
            "rollups",
            GeneratedPassword.New(),
            GeneratedPassword.New()
        );
        await using (
            var db = new ReportsDb(new DbContextOptionsBuilder<ReportsDb>().UseNpgsql(access.Owner).UseSnakeCaseNamingConvention().Options)
        )
        {
            await Migration.RunAsync(db, access.Owner, access.App, [CellServices.Schema], CancellationToken.None);
        }

        var nation = new Nation(
            NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(access.Owner) { CommandTimeout = 0 }.ConnectionString),
            started
        );
        await nation.FillAsync(facts);
        return nation;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await Database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _server.DisposeAsync();
    }

    // 31 provinces, 11 cities each, 9 counties, 14 townships, 15 villages: 644,490 villages.
    private async Task FillAsync(int facts)
    {
        Console.WriteLine($"{facts:N0} facts over 644,490 villages and 365 days");
        await ExecuteAsync(
            $"""
            select setseed(0.42);
            insert into facts (event_id, ordinal, metric, division, date, amount, dimensions, recorded_at)
            select gen_random_uuid(), 0, 'm', lpad(p::text, 2, '0') || lpad(c::text, 2, '0') || lpad(k::text, 2, '0') ||
            lpad(t::text, 3, '0') || lpad(v::text, 3, '0'),
              date '2026-01-01' + d, 1, jsonb_build_object('kind', 'k' || x), now()
            from (select (11 + floor(random() * 31))::int p, (1 + floor(random() * 11))::int c, (1 + floor(random() * 9))::int k,
                    (100 + floor(random() * 14))::int t, (1 + floor(random() * 15))::int v, floor(random() * 365)::int d,
                    floor(random() * 5)::int x
                  from generate_series(1, {facts})) r;
            insert into rollups (division, metric, day, dimensions, amount)
            select left(division, n), metric, date, dimensions, sum(amount)
            from facts cross join unnest(array[0, 2, 4, 6, 9, 12]) n group by 1, 2, 3, 4;
            insert into monthly_rollups (division, metric, month, dimensions, amount)
            select division, metric, date_trunc('month', day)::date, dimensions, sum(amount) from rollups group by 1, 2, 3, 4;
            create index covering on facts (metric, division, date) include (dimensions, amount);
            """
        );
        await ExecuteAsync("vacuum analyze facts");
        await ExecuteAsync("vacuum analyze rollups");
        await ExecuteAsync("vacuum analyze monthly_rollups");
    }
}
