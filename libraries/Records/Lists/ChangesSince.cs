using Microsoft.EntityFrameworkCore;

namespace Platform.Records.Lists;

/// <summary>Up to when all changes of a database can be seen.</summary>
internal static class ChangesSince
{
    // A transaction stamps its changes with the time of its start, so what is not yet committed is never older than the oldest open
    // transaction. The seconds before it cover the moment between a start and its being shown, and clocks of several cells that differ.
    private const string Watermark = """
        select least(now(), min(xact_start)) - interval '5 seconds' as "Value"
        from pg_stat_activity where datname = current_database()
        """;

    public static Task<DateTimeOffset> WatermarkAsync(DbContext db, CancellationToken ct) =>
        db.Database.SqlQueryRaw<DateTimeOffset>(Watermark).SingleAsync(ct);
}
