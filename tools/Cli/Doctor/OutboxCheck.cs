using System.Globalization;
using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>What waits in the databases: events to be sent, audit entries to be sealed.</summary>
internal static class OutboxCheck
{
    public static async Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct)
    {
        if (!patient.HasPostgres)
        {
            return [];
        }

        var findings = new List<Finding>();
        foreach (var service in Deployment.Pools(patient.Settings))
        {
            if (await patient.HasTableAsync(service.Database, "outbox", ct))
            {
                var waits = await NumberAsync(
                    patient,
                    service,
                    "select coalesce((select extract(epoch from now() - recorded_at) from outbox "
                        + "where sent_at is null order by id limit 1), 0)::text",
                    ct
                );
                findings.Add(
                    Finding.Of(
                        "outbox",
                        waits,
                        60,
                        600,
                        $"{service.Name}: {waits:0} s",
                        "消息中间件可达否 can the broker be reached? docs/operations/OutboxWaiting.md"
                    )
                );
                var unsealed = await NumberAsync(
                    patient,
                    service,
                    "select coalesce((select extract(epoch from now() - at) from audit_entries "
                        + "where position is null order by id limit 1), 0)::text",
                    ct
                );
                findings.AddRange(
                    unsealed < 120
                        ? []
                        :
                        [
                            Finding.Warn(
                                "audit",
                                $"{service.Name}: 未封存 unsealed for {unsealed:0} s",
                                "docs/operations/AuditTrailUnsealed.md"
                            ),
                        ]
                );
            }
        }

        return findings;
    }

    private static async Task<double> NumberAsync(InstallationProbe patient, Deployment service, string sql, CancellationToken ct) =>
        double.Parse((await patient.AskAsync(service.Database, sql, ct))[0], CultureInfo.InvariantCulture);
}
