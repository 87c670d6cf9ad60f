using System.Data;
using Npgsql;

namespace Reports.Data;

/// <summary>One moment of the database for several reads, so that a report's figures and the records behind them agree.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;

    private Snapshot(NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (Connection, this._transaction) = (connection, transaction);

    public NpgsqlConnection Connection { get; }

    public static async Task<Snapshot> OpenAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        return new Snapshot(connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct));
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
