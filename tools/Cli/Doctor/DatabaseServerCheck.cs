using System.Globalization;

namespace Platform.Cli.Doctor;

/// <summary>PostgreSQL: important settings, connections, lock waits, transactions that do not end, dead rows, size.</summary>
internal static class DatabaseServerCheck
{
    public static async Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct)
    {
        if (!patient.HasPostgres)
        {
            return [Finding.Fail("postgresql", "未运行 does not run", "./platform up")];
        }

        Task<List<string>> AskAsync(string sql) => patient.AskAsync("postgres", sql, ct);
        async Task<double> NumberAsync(string sql) => double.Parse((await AskAsync(sql))[0], CultureInfo.InvariantCulture);
        var unsafely = await AskAsync(
            "select name || '=' || setting from pg_settings "
                + "where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'autovacuum') and setting = 'off'"
        );
        var used = await NumberAsync("select (count(*)::float8 / current_setting('max_connections')::int)::text from pg_stat_activity");
        var waiting = await NumberAsync(
            "select count(*)::text from pg_stat_activity where wait_event_type = 'Lock' and now() - query_start > interval '30 seconds'"
        );
        var longest = await NumberAsync(
            "select coalesce(max(extract(epoch from now() - xact_start)), 0)::text from pg_stat_activity "
                + "where backend_type = 'client backend' and application_name not in ('doctor', 'backup')"
        );
        var drift = Math.Abs(
            await NumberAsync("select extract(epoch from clock_timestamp())::text")
                - (DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0)
        );
        return
        [
            Finding.Ok(
                "postgresql",
                (
                    await AskAsync(
                        "select 'PostgreSQL ' || current_setting('server_version') || ', ' "
                            + "|| pg_size_pretty(sum(pg_database_size(oid))) from pg_database"
                    )
                )[0]
            ),
            unsafely.Count == 0
                ? Finding.Ok("postgresql settings", "写入安全 writes are safe")
                : Finding.Fail(
                    "postgresql settings",
                    string.Join(", ", unsafely),
                    "断电会丢数据，改回 on power loss loses data: set it on"
                ),
            Finding.Of(
                "connections",
                used,
                0.7,
                0.9,
                $"{used:P0}",
                "谁占用连接 who holds them: select application_name, count(*) from pg_stat_activity group by 1"
            ),
            Finding.Of(
                "locks",
                waiting,
                1,
                10,
                $"{waiting:0} 个会话等锁超过 30 秒 sessions wait for a lock over 30 s",
                "select pid, pg_blocking_pids(pid), query from pg_stat_activity where wait_event_type = 'Lock'"
            ),
            Finding.Of(
                "transactions",
                longest,
                600,
                7200,
                $"最长 longest {longest:0} s",
                "找到并结束它 find it and end it: select pid, xact_start, query from pg_stat_activity order by xact_start"
            ),
            Finding.Of("database clock", drift, 2, 30, $"差 differs by {drift:0.0} s", "对时 set the clocks"),
            .. await DeadRowsAsync(patient, ct),
        ];
    }

    private static async Task<List<Finding>> DeadRowsAsync(InstallationProbe patient, CancellationToken ct)
    {
        var bloated = new List<string>();
        foreach (var service in Installation.Deployment.Pools(patient.Settings))
        {
            bloated.AddRange(
                (
                    await patient.AskAsync(
                        service.Database,
                        "select relname || ' ' || n_dead_tup from pg_stat_user_tables where n_dead_tup > 20000 and n_dead_tup > n_live_tup",
                        ct
                    )
                ).Select(t => $"{service.Database}.{t}")
            );
        }

        return bloated.Count == 0
            ? [Finding.Ok("dead rows", "少 few")]
            :
            [
                Finding.Warn(
                    "dead rows",
                    string.Join(", ", bloated.Take(5)),
                    "VACUUM (ANALYZE) 这些表 these tables; 若反复出现，查长事务 if it returns, look for long transactions"
                ),
            ];
    }
}
