using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reports.Domain.Catalogue;

/// <summary>All figures, the services that feed them and the dashboards that show them: <c>Catalogue/figures.json</c>.</summary>
public sealed class FigureCatalogue
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    private readonly Dictionary<string, Figure> _byId;
    private readonly Dictionary<string, Dashboard> _dashboards;

    private FigureCatalogue(CatalogueFile file)
    {
        Services = file.Services;
        Figures = file.Figures;
        _byId = file.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
        _dashboards = file.Dashboards.ToDictionary(d => d.Id, StringComparer.Ordinal);
        Slots = file
            .Figures.SelectMany(f => f.Placeholders.Select((number, index) => (number, new Slot(f, index))))
            .ToDictionary(s => s.number, s => s.Item2);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>By the service's name, as in <see cref="Figure.Source"/>.</summary>
    public IReadOnlyDictionary<string, FeedingService> Services { get; }

    /// <summary>In no particular order.</summary>
    public IReadOnlyCollection<Dashboard> Dashboards => _dashboards.Values;

    /// <summary>Which figure fills which slot of the work report.</summary>
    public IReadOnlyDictionary<int, Slot> Slots { get; }

    /// <summary>Throws <c>figure.unknown</c>.</summary>
    public Figure this[string id] => _byId.TryGetValue(id, out var figure) ? figure : throw ReportsErrors.FigureUnknown.Because(id);

    /// <summary>Throws <c>dashboard.unknown</c>.</summary>
    public Dashboard Dashboard(string id) =>
        _dashboards.TryGetValue(id, out var dashboard) ? dashboard : throw ReportsErrors.DashboardUnknown.Because(id);

    /// <summary>The figures that count the subjects of facts of this metric once.</summary>
    public IEnumerable<Figure> DistinctFigures(string metric) =>
        Figures.Where(f => f.Kind == FigureKind.DistinctStock && f.Measure?.Metric == metric);

    /// <summary>Reads and checks the catalogue; throws <see cref="InvalidDataException"/> with all faults, so that the service does not
    /// start.</summary>
    public static FigureCatalogue Read(string json)
    {
        var file =
            JsonSerializer.Deserialize<CatalogueFile>(json, Strict) ?? throw new InvalidDataException("The figure catalogue is empty.");
        var faults = CatalogueRules.Check(file).ToList();
        return faults.Count == 0
            ? new FigureCatalogue(file)
            : throw new InvalidDataException(
                $"The figure catalogue has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}"
            );
    }
}

/// <summary>The content of the file.</summary>
public sealed record CatalogueFile(
    IReadOnlyDictionary<string, FeedingService> Services,
    IReadOnlyList<Dashboard> Dashboards,
    IReadOnlyList<Figure> Figures
);

/// <summary>A service that feeds figures, and whether it is in use yet.</summary>
public sealed record FeedingService(string Zh, string En, bool Live);

/// <summary>A table of figures for the places below one place.</summary>
public sealed record Dashboard(string Id, string Zh, string En, IReadOnlyList<string> Figures);

/// <summary>A slot in the work report: its figure, and which of the figure's values.</summary>
public sealed record Slot(Figure Figure, int Index);
