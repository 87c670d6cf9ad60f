using CsvHelper;
using Platform.Core;

namespace Platform.Demo;

/// <summary>One city and every division inside it.</summary>
internal sealed class DemoCity
{
    private readonly ILookup<string, DemoDivision> _children;

    public DemoCity(string code, IEnumerable<DemoDivision> divisions)
    {
        All = [.. divisions.OrderBy(d => d.Code)];
        City = All.Single(d => d.Code.Value == code);
        _children = All.Where(d => d.Code != City.Code).ToLookup(d => d.Code.Parent!.Value.Value);
    }

    /// <summary>Every division, in the order of their codes: the places inside a place follow it.</summary>
    public IReadOnlyList<DemoDivision> All { get; }

    public DemoDivision City { get; }

    public IReadOnlyList<DemoDivision> Counties => [.. All.Where(d => d.Level == DivisionLevel.County)];

    public IEnumerable<DemoDivision> ChildrenOf(DemoDivision division) => _children[division.Code.Value];

    /// <summary>The directory as the platform imports it: code, name, level.</summary>
    public async Task WriteDirectoryAsync(string file, CancellationToken ct)
    {
        await using var csv = CsvWriter.ToFile(file);
        await csv.WriteRecordAsync(["code", "name", "level"], ct);
        foreach (var division in All)
        {
            await csv.WriteRecordAsync([division.Code.Value, division.Name, division.Level.ToString().ToLowerInvariant()], ct);
        }
    }
}
