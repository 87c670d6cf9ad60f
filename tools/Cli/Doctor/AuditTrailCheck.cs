using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>Reads the audit trails again.</summary>
internal static class AuditTrailCheck
{
    public static async Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct) =>
        !patient.HasPostgres || !patient.HasBroker
            ? []
            : (await AuditTrails.ReadAsync(patient.Settings, new Dictionary<string, string>(), ct)).Select(trail =>
                trail.Break is null
                    ? Finding.Ok(
                        "audit",
                        $"{trail.Service}: {trail.Entries} 完整 whole, {(trail.Head.Length > 24 ? trail.Head[..24] : trail.Head)}"
                    )
                    : Finding.Fail("audit", $"{trail.Service}: {trail.Break}", "docs/operations/AuditTrailBroken.md")
            );
}
