using Platform.Cells;

namespace Platform.Cli.Installation;

/// <summary>One process of the installation: a service in a cell, for all its counties or for one.</summary>
/// <param name="County">The county it works for alone; null: the pool.</param>
/// <param name="Replica">From 1, of a county's deployments; 0: the pool, which has one here.</param>
internal sealed record Deployment(ServiceDefinition Service, string Cell = PlacementPlan.SharedCell, string? County = null, int Replica = 0)
{
    /// <summary><c>drills</c>, <c>drills@cell-b</c>, <c>drills@622921-1</c>.</summary>
    public string Name =>
        County is not null ? $"{Service.Name}@{County}-{Replica}"
        : Cell == PlacementPlan.SharedCell ? Service.Name
        : $"{Service.Name}@{Cell}";

    /// <summary>A service with one instance for the city has one database, for all cells.</summary>
    public string Database =>
        Service.InCells && Cell != PlacementPlan.SharedCell ? $"{Service.Database}_{Cell.Replace('-', '_')}" : Service.Database;

    /// <summary>Folder of the files it stores; a county's own deployment stores with its pool.</summary>
    public string Files =>
        Folders.Files((this with { County = null, Replica = 0, Cell = Service.InCells ? Cell : PlacementPlan.SharedCell }).Name);

    public string PidFile => Path.Combine(Folders.Run, Name + ".pid");

    public string Log => Path.Combine(Folders.Logs, Name + ".log");

    public static Deployment Named(string service) => new(Services.Named(service));

    /// <summary>Every process that is to run here: the pools of the shared cell, those of the other cells, and the deployments of
    /// counties.</summary>
    public static IReadOnlyList<Deployment> Of(InstallationSettings settings) =>
        [
            .. Services.All.Select(s => new Deployment(s)),
            .. settings.Cells.SelectMany(PoolsOf),
            .. settings.Dedicated.SelectMany(d => OfCounty(settings, d.Key, d.Value)),
        ];

    /// <summary>Every pool: one for each database.</summary>
    public static IEnumerable<Deployment> Pools(InstallationSettings settings) => Of(settings).Where(d => d.County is null);

    /// <summary>The pool of that <see cref="Name"/>.</summary>
    public static Deployment Pool(string name) =>
        name.Split('@') is [var service, var cell] ? new(Services.Named(service), cell) : new(Services.Named(name));

    public static IEnumerable<Deployment> PoolsOf(string cell) => Services.All.Where(s => s.InCells).Select(s => new Deployment(s, cell));

    public static IEnumerable<Deployment> OfCounty(InstallationSettings settings, string county, int replicas) =>
        from service in Services.All
        where service.PerCounty
        from replica in Enumerable.Range(1, replicas)
        select new Deployment(service, settings.CellOf(county), county, replica);
}
