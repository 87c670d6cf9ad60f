using Npgsql;

namespace Reports.Data;

/// <summary>
/// Moves deltas into the roll-ups by day and by month. A fold is one statement, so a reader of both sees each delta exactly once, either
/// separate or folded.
/// </summary>
internal static class Folding
{
    public const int BatchSize = 20_000;

    /// <summary>Folds one batch, and returns the number of deltas.</summary>
    public static async Task<int> FoldBatchAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(RollupLock.Share));
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(
                $"""
                with taken as (
                  delete from rollup_deltas where id in (select id from rollup_deltas order by id limit {BatchSize} for update skip locked)
                  returning division, metric, day, dimensions, amount),
                folded as (
                  insert into rollups as r (division, metric, day, dimensions, amount)
                  select division, metric, day, dimensions, sum(amount) from taken group by 1, 2, 3, 4 order by 1, 2, 3, 4
                  on conflict (division, metric, day, dimensions) do update set amount = r.amount + excluded.amount),
                folded_by_month as (
                  insert into monthly_rollups as r (division, metric, month, dimensions, amount)
                  select division, metric, date_trunc('month', day)::date, dimensions, sum(amount)
                    from taken group by 1, 2, 3, 4 order by 1, 2, 3, 4
                  on conflict (division, metric, month, dimensions) do update set amount = r.amount + excluded.amount)
                select count(*) from taken
                """
            )
        );
        var taken = 0;
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            await reader.NextResultAsync(ct);
            await reader.ReadAsync(ct);
            taken = (int)reader.GetInt64(0);
        }

        await transaction.CommitAsync(ct);
        return taken;
    }
}
