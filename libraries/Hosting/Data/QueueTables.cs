using Npgsql;

namespace Platform.Hosting.Data;

/// <summary>
/// A table that is also a queue: rows wait in a small partial index until they are taken. What was taken leaves dead entries in that index
/// until the next vacuum. An index scan in the order of the queue marks them, so that the next one passes over them; a bitmap scan, and a
/// plan that was made while the table was empty, read all of them at each look.
/// </summary>
internal static class QueueTables
{
    /// <summary>Put before the statement that takes rows, in the same batch and transaction.</summary>
    public static NpgsqlBatchCommand ReadInOrder() =>
        new("select set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)");
}
