using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>Everything a support engineer would ask, one area after the other. An area that can't be looked at is a finding
/// itself.</summary>
internal static class Diagnosis
{
    private delegate Task<IEnumerable<Finding>> Look(Patient patient, CancellationToken ct);

    public static async Task<List<Finding>> OfAsync(InstallationSettings settings, bool quick, CancellationToken ct)
    {
        var patient = new Patient(settings);
        (string Area, Look Look)[] looks =
        [
            ("machine", Machine.LookAsync),
            ("secrets", Keys.LookAsync),
            ("services", Processes.LookAsync),
            ("postgresql", DatabaseServer.LookAsync),
            ("schema", Schema.LookAsync),
            ("outbox", Outboxes.LookAsync),
            ("broker", Queues.LookAsync),
            ("places", PlacesAgree.LookAsync),
            ("counties", CountiesSettled.LookAsync),
            ("figures", Figures.LookAsync),
            ("files", FilesThere.LookAsync),
            .. quick ? Array.Empty<(string, Look)>() : [("audit", Trails.LookAsync)],
        ];
        var findings = new List<Finding>();
        foreach (var (area, look) in looks)
        {
            findings.AddRange(await LookAsync(area, look, patient, ct));
        }

        return findings;
    }

    private static async Task<IEnumerable<Finding>> LookAsync(string area, Look look, Patient patient, CancellationToken ct)
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
