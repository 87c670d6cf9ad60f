using Npgsql;

namespace Reports.Data;

/// <summary>
/// Transactions that write facts or fold roll-ups share this lock until they end; a rebuild holds it exclusively. Consumers take it before
/// their inbox row, because a rebuild writes inbox rows while it holds the lock.
/// </summary>
internal static class RollupLock
{
    public const string Share = "select pg_advisory_xact_lock_shared(7316040112)";

    public static async Task HoldAloneAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(7316040112)", connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
