using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>Organizations owns the directory of places; every other service keeps a copy from events. Checks that they agree.</summary>
internal static class PlaceDirectoryCheck
{
    private const string Owner = "organizations";
    private const string Reports = "reports";
    private static readonly string Own = "select code::text from division_terms where valid_to is null";
    private static readonly string InReports = "select code::text from place_terms where not ended and valid_to is null";
    private static readonly string KnownPlaces = "select division::text from places where closed_on is null and division <> ''";

    public static async Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct)
    {
        if (!patient.HasPostgres || !await patient.HasTableAsync(Owner, "division_terms", ct))
        {
            return [];
        }

        var own = (await patient.AskAsync(Owner, Own, ct)).ToHashSet(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var service in Services.All.Where(s => s.Database != Owner))
        {
            var reports = service.Database == Reports;
            if (await patient.HasTableAsync(service.Database, reports ? "place_terms" : "places", ct))
            {
                var known = (await patient.AskAsync(service.Database, reports ? InReports : KnownPlaces, ct)).ToHashSet(
                    StringComparer.Ordinal
                );
                var differ = own.Except(known).Concat(known.Except(own)).ToList();
                findings.AddRange(
                    differ.Count == 0
                        ? []
                        :
                        [
                            Finding.Warn(
                                "places",
                                $"{service.Name}: {differ.Count} 处不一致 differ ({string.Join(", ", differ.Take(3))})",
                                "事件是否在途或在错误队列 are events on their way, or dead letters? ./platform dead-letters list"
                                    + (reports ? "；若否 if not: ./platform rebuild-facts" : "")
                            ),
                        ]
                );
            }
        }

        return findings.Count > 0 ? findings : [Finding.Ok("places", $"{own.Count}，各服务一致 all services agree")];
    }
}
