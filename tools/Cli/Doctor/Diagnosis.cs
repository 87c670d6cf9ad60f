using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>Everything a support engineer would ask, one area after the other. An area that can't be looked at is a finding
/// itself.</summary>
internal static class Diagnosis
{
    private delegate Task<IEnumerable<Finding>> Look(InstallationProbe patient, CancellationToken ct);

    public static async Task<List<Finding>> OfAsync(InstallationSettings settings, bool quick, CancellationToken ct)
    {
        var patient = new InstallationProbe(settings);
        (string Area, Look Look)[] looks =
        [
            ("machine", MachineCheck.LookAsync),
            ("secrets", SecretsCheck.LookAsync),
            ("services", ProcessCheck.LookAsync),
            ("postgresql", DatabaseServerCheck.LookAsync),
            ("schema", SchemaCheck.LookAsync),
            ("outbox", OutboxCheck.LookAsync),
            ("broker", BrokerCheck.LookAsync),
            ("places", PlaceDirectoryCheck.LookAsync),
            ("counties", CountyMovesCheck.LookAsync),
            ("figures", RollupsCheck.LookAsync),
            ("files", StoredFilesCheck.LookAsync),
            .. quick ? Array.Empty<(string, Look)>() : [("audit", AuditTrailCheck.LookAsync)],
        ];
        var findings = new List<Finding>();
        foreach (var (area, look) in looks)
        {
            findings.AddRange(await LookAsync(area, look, patient, ct));
        }

        return findings;
    }

    private static async Task<IEnumerable<Finding>> LookAsync(string area, Look look, InstallationProbe patient, CancellationToken ct)
    {
        try
        {
            return await look(patient, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return
            [
                Finding.Fail(
                    area,
                    Redaction.Local().Of(e.Message.Split('\n')[0]),
                    "无法检查；先处理上面的问题 could not be looked at; mend what stands above first"
                ),
            ];
        }
    }
}
