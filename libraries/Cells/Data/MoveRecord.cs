using Npgsql;

namespace Platform.Cells;

/// <summary>
/// The county's row in the table of homes, held by the process that moves it. Each step is recorded before it is done, so a process started
/// after a power cut knows how far its predecessor can have come. Protected by an advisory lock, which ends with its holder.
/// </summary>
public sealed class MoveRecord : IAsyncDisposable
{
    // A holder whose machine failed is detected within a minute, not after the two hours of the operating system.
    private const string Lock = """
        select set_config('tcp_keepalives_idle', '20', false), set_config('tcp_keepalives_interval', '10', false),
          set_config('tcp_keepalives_count', '3', false), pg_try_advisory_lock(6229)
        """;

    private readonly NpgsqlConnection _connection;
    private readonly string _county;

    private MoveRecord(NpgsqlConnection connection, string county) => (_connection, _county) = (connection, county);

    /// <summary>Takes the row; one county is moved at a time.</summary>
    /// <param name="owner">A connection string of the owner of the gateway's database.</param>
    /// <param name="waiting">Called while another process moves a county.</param>
    public static async Task<MoveRecord> TakeAsync(string owner, string county, Action waiting, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(owner) { Pooling = false, CommandTimeout = 15 }.ConnectionString
        );
        try
        {
            await connection.OpenAsync(ct);
            await using var take = new NpgsqlCommand(Lock, connection);
            for (; !await GotAsync(take, ct); await Task.Delay(1000, ct))
            {
                waiting();
            }

            return new(connection, county);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where the county is.</summary>
    /// <exception cref="InvalidOperationException">The gateway does not keep the table yet.</exception>
    public async Task<CountyHome> ReadAsync(CancellationToken ct)
    {
        await using var read = new NpgsqlCommand(
            "select cell, source, target, step from county_homes where county in ($1, '*') order by county = '*' limit 1",
            _connection
        )
        {
            Parameters = { new() { Value = _county } },
        };
        await using var row = await read.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? CountyHomes.Of(row, 0)
            : throw new InvalidOperationException(
                "网关尚未记录各县区所在单元。The gateway does not say yet where counties are: is it of this version, and has it its placement?"
            );
    }

    /// <summary>The counties whose home the cell is.</summary>
    public async Task<IReadOnlyList<string>> InAsync(string cell, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand(
            "select coalesce(array_agg(county), '{}') from county_homes where cell = $1 and county <> '*'",
            _connection
        )
        {
            Parameters = { new() { Value = cell } },
        };
        return (string[])(await read.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Writes down that a move has begun.</summary>
    public Task PrepareAsync(string cell, string target, CancellationToken ct) =>
        ChangeAsync(
            """
            insert into county_homes (county, cell, source, target, step) values ($1, $2, $2, $3, 'preparing')
            on conflict (county) do update set source = excluded.source, target = excluded.target, step = excluded.step, paused_at = null
              where county_homes.step is null and county_homes.cell = excluded.cell
            """,
            ct,
            cell,
            target
        );

    /// <summary>Writes down that writes to the county are paused.</summary>
    public Task PauseAsync(CancellationToken ct) =>
        ChangeAsync("update county_homes set step = 'paused', paused_at = now() where county = $1 and step = 'preparing'", ct);

    /// <summary>From here on there is no way back.</summary>
    public Task SwitchAsync(CancellationToken ct) =>
        ChangeAsync("update county_homes set step = 'switching' where county = $1 and step = 'paused'", ct);

    /// <summary>The target is the county's home now.</summary>
    public Task ArriveAsync(CancellationToken ct) =>
        ChangeAsync(
            "update county_homes set cell = target, step = 'following', since = now() where county = $1 and step = 'switching'",
            ct
        );

    /// <summary>The county is in the target cell; the move is over.</summary>
    public Task FinishAsync(CancellationToken ct) =>
        ChangeAsync(
            "update county_homes set source = null, target = null, step = null, paused_at = null where county = $1 and step = 'following'",
            ct
        );

    /// <summary>The county is not being moved any more; it is where it was.</summary>
    public Task TakeBackAsync(CancellationToken ct) =>
        ChangeAsync(
            "update county_homes set source = null, target = null, step = null, paused_at = null where county = $1 "
                + "and step in ('preparing', 'paused')",
            ct
        );

    /// <summary>Seconds since its writes were held back, by the database's clock; any process may have done it.</summary>
    public async Task<double> PausedSecondsAsync(CancellationToken ct)
    {
        await using var read = new NpgsqlCommand(
            "select extract(epoch from clock_timestamp() - paused_at)::float8 from county_homes where county = $1",
            _connection
        )
        {
            Parameters = { new() { Value = _county } },
        };
        return await read.ExecuteScalarAsync(ct) is double seconds ? Math.Round(seconds, 2) : 0;
    }

    /// <summary>Releases the lock and the connection that hold the record.</summary>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static async Task<bool> GotAsync(NpgsqlCommand take, CancellationToken ct)
    {
        await using var row = await take.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) && row.GetBoolean(3);
    }

    // On the connection that holds the lock: who has lost it changes nothing.
    private async Task ChangeAsync(string sql, CancellationToken ct, params string[] values)
    {
        await using var change = new NpgsqlCommand(sql, _connection) { Parameters = { new() { Value = _county } } };
        foreach (var value in values)
        {
            change.Parameters.Add(new() { Value = value });
        }

        if (await change.ExecuteNonQueryAsync(ct) != 1)
        {
            throw new InvalidOperationException(
                $"{_county} 的迁移记录已被更改。The record of the move of {_county} is not as this one left it; run it again."
            );
        }
    }
}
