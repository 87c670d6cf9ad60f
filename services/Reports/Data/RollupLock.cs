using Npgsql;

namespace Reports.Data;

/// <summary>
/// Whoever writes facts or folds roll-ups holds this lock together with the others, until its transaction ends; a rebuild
/// holds it alone. Consumers take it before their inbox row, because a rebuild writes inbox rows while it holds the lock.
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
