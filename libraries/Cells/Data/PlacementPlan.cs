using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Core;

namespace Platform.Cells;

/// <summary>
/// Which cell and deployments serve which county. A county that is not named is pooled with the others in the shared cell. The gateway
/// routes requests by it and the services take up or leave queues by it, all without a restart; docs/counties.md shows the file.
/// </summary>
public sealed record PlacementPlan
{
    /// <summary>The cell every county is in unless the plan says otherwise.</summary>
    public const string SharedCell = "shared";

    /// <summary>All counties pooled.</summary>
    public static readonly PlacementPlan Pooled = new();

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        WriteIndented = true,
    };

    /// <summary>A version of the writer's choice; the services that follow the plan report it, to show when a change has arrived.</summary>
    public string Version { get; init; } = "";

    /// <summary>By name, the cells in addition to the shared one.</summary>
    public IReadOnlyDictionary<string, CellPlacement> Cells { get; init; } = new Dictionary<string, CellPlacement>();

    /// <summary>By county code, the counties that are not simply pooled in the shared cell.</summary>
    public IReadOnlyDictionary<string, CountyPlacement> Counties { get; init; } = new Dictionary<string, CountyPlacement>();

    /// <summary>Where the county is.</summary>
    public CountyPlacement Of(string county) => Counties.GetValueOrDefault(county) ?? CountyPlacement.PooledInSharedCell;

    /// <summary>Reads a plan; a <see cref="FormatException"/> says what is wrong with it.</summary>
    public static PlacementPlan Read(string json)
    {
        try
        {
            var plan = JsonSerializer.Deserialize<PlacementPlan>(json, Format) ?? throw new FormatException("The placement is empty.");
            plan.Check();
            return plan;
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"The placement can't be read at {wrong.Path}: {wrong.Message}", wrong);
        }
    }

    /// <summary>The plan in the format that <see cref="Read"/> accepts.</summary>
    public string Write() => JsonSerializer.Serialize(this, Format);

    private void Check()
    {
        foreach (var (code, county) in Counties)
        {
            if (!DivisionCode.TryParse(code, null, out var division) || division.County != division)
            {
                throw new FormatException($"counties.{code}: no code of a county, which has six digits.");
            }

            if (county.Cell != SharedCell && !Cells.ContainsKey(county.Cell))
            {
                throw new FormatException($"counties.{code}.cell: there is no cell {county.Cell} under cells.");
            }

            CheckAddresses($"counties.{code}", county.Services);
        }

        foreach (var (name, cell) in Cells)
        {
            CheckAddresses($"cells.{name}", cell.Services);
        }
    }

    private static void CheckAddresses(string at, IReadOnlyDictionary<string, IReadOnlyList<string>> services)
    {
        foreach (var (service, addresses) in services)
        {
            if (
                addresses.FirstOrDefault(a =>
                    !Uri.TryCreate(a, UriKind.Absolute, out var uri) || !uri.Scheme.StartsWith("http", StringComparison.Ordinal)
                ) is
                { } wrong
            )
            {
                throw new FormatException($"{at}.services.{service}: {wrong} is no http address.");
            }
        }
    }
}

/// <summary>A cell: databases, virtual host and deployments of its own.</summary>
public sealed record CellPlacement
{
    /// <summary>REST addresses of the cell's services, by service.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Services { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>gRPC address of the cell's services, by service: the city's services read there what happened in the cell.</summary>
    public IReadOnlyDictionary<string, string> Grpc { get; init; } = new Dictionary<string, string>();
}

/// <summary>The placement of one county.</summary>
public sealed record CountyPlacement
{
    /// <summary>A county without settings of its own.</summary>
    public static readonly CountyPlacement PooledInSharedCell = new();

    /// <summary>The cell that holds its data.</summary>
    public string Cell { get; init; } = PlacementPlan.SharedCell;

    /// <summary>It has deployments of its own, and the pool leaves its queues to them.</summary>
    public bool Dedicated { get; init; }

    /// <summary>It is being moved: the gateway answers its writes with 503 and Retry-After.</summary>
    public bool Moving { get; init; }

    /// <summary>The messages of its queues are not consumed and wait.</summary>
    public bool Frozen { get; init; }

    /// <summary>REST addresses of its own deployments, by service.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Services { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
