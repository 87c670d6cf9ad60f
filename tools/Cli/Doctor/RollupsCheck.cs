namespace Platform.Cli.Doctor;

/// <summary>Roll-ups are sums of facts; some are added up again, by day and by month.</summary>
internal static class RollupsCheck
{
    // What is counted once by subject is not the plain sum of its facts: where no fact has a subject it must be.
    private const string Sample = """
        with chosen as (
          select metric, division from facts group by 1, 2 having count(*) = count(amount) and count(subject) = 0
          order by md5(metric || division) limit 40),
        summed as (select c.metric, c.division,
        (select sum(amount) from facts f where f.metric = c.metric and left(f.division, length(c.division)) = c.division) as facts,
          (select coalesce(sum(amount), 0) from rollups r where r.metric = c.metric and r.division = c.division) as days,
          (select coalesce(sum(amount), 0) from monthly_rollups m where m.metric = c.metric and m.division = c.division) as months,
          (select coalesce(sum(amount), 0) from rollup_deltas d where d.metric = c.metric and d.division = c.division) as deltas
          from chosen c where not exists (select 1 from facts f where f.metric = c.metric and f.subject is not null))
        select metric || ' ' || division || ' ' || (facts = days + deltas and facts = months + deltas)
        from summed where days + deltas <> 0 or months + deltas <> 0
        """;

    private const string Uncounted = """
        select u.type || ' ' || u.divisions[1] || ' ' || u.reason from uncounted_events u
        where not exists (select 1 from inbox i where i.event_id = u.event_id) order by u.failed_at
        """;

    // An installation that is not yet migrated has no such table.
    private static async Task<IEnumerable<Finding>> UncountedAsync(InstallationProbe patient, CancellationToken ct)
    {
        var lacking = await patient.HasTableAsync("reports", "uncounted_events", ct)
            ? await patient.AskAsync("reports", Uncounted, ct)
            : [];
        return lacking.Count == 0
            ? []
            :
            [
                Finding.Fail(
                    "figures",
                    $"{lacking.Count} 件事件未计入指标 events are in no figure: {lacking[0]}",
                    "消除原因后 when the cause is mended: ./platform dead-letters replay；已不在队列 no longer queued: ./platform rebuild-facts"
                ),
            ];
    }

    public static async Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct)
    {
        if (!patient.HasPostgres || !await patient.HasTableAsync("reports", "facts", ct))
        {
            return [];
        }

        var sums = await patient.AskAsync("reports", Sample, ct);
        var wrong = sums.Where(s => s.EndsWith("false", StringComparison.Ordinal)).ToList();
        var waiting = (await patient.AskAsync("reports", "select count(*)::text from (select 1 from rollup_deltas limit 100001) d", ct))[0];
        return
        [
            .. await UncountedAsync(patient, ct),
            wrong.Count == 0
                ? Finding.Ok("figures", $"抽查 {sums.Count} 项汇总与事实相符 of {sums.Count} roll-ups added up again all are right")
                : Finding.Fail(
                    "figures",
                    $"{wrong.Count} / {sums.Count} 汇总与事实不符 roll-ups are not the sum of their facts: {wrong[0]}",
                    "./platform rebuild-facts"
                ),
            Finding.Of(
                "folding",
                double.Parse(waiting, System.Globalization.CultureInfo.InvariantCulture),
                20_000,
                100_000,
                $"{waiting} 未并入 deltas not folded yet",
                "./platform logs reports"
            ),
        ];
    }
}
