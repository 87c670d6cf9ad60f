using System.Globalization;
using Platform.Cells;

namespace Platform.Cli.Installation;

/// <summary>The placement file of this installation, which the gateway and the services follow.</summary>
internal static class LocalPlacement
{
    public static string File => Path.Combine(Folders.State, "placement.json");

    /// <summary>Writes what the settings say.</summary>
    /// <returns>The version by which the followers show that they follow.</returns>
    public static string Write(InstallationSettings settings)
    {
        var plan = new PlacementPlan
        {
            Version = Next(),
            Cells = settings.Cells.ToDictionary(
                c => c,
                c => new CellPlacement
                {
                    Services = Addresses(settings, Deployment.PoolsOf(c)),
                    Grpc = Deployment.PoolsOf(c).ToDictionary(d => d.Service.Name, d => $"http://127.0.0.1:{settings.Ports[d.Name][1]}/"),
                }
            ),
            Counties = settings
                .Dedicated.Keys.Union(settings.CountyCells.Keys)
                .ToDictionary(
                    c => c,
                    c => new CountyPlacement
                    {
                        Cell = settings.CellOf(c),
                        Dedicated = settings.Dedicated.ContainsKey(c),
                        Services = Addresses(settings, Deployment.OfCounty(settings, c, settings.Dedicated.GetValueOrDefault(c))),
                    }
                ),
        };
        System.IO.File.WriteAllText(File + ".new", plan.Write());
        System.IO.File.Move(File + ".new", File, overwrite: true);
        return plan.Version;
    }

    private static Dictionary<string, IReadOnlyList<string>> Addresses(
        InstallationSettings settings,
        IEnumerable<Deployment> deployments
    ) =>
        deployments
            .GroupBy(d => d.Service.Name)
            .ToDictionary(
                d => d.Key,
                d => (IReadOnlyList<string>)[.. d.Select(deployment => $"http://127.0.0.1:{settings.Ports[deployment.Name][0]}/")]
            );

    private static string Next() =>
        (
            System.IO.File.Exists(File)
                ? int.Parse(PlacementPlan.Read(System.IO.File.ReadAllText(File)).Version, CultureInfo.InvariantCulture) + 1
                : 1
        ).ToString(CultureInfo.InvariantCulture);
}
