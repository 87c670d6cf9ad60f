using CsvHelper;
using Platform.Core;

namespace Platform.Demo;

/// <summary>One city and every division inside it.</summary>
internal sealed class DemoCity
{
    private readonly ILookup<string, DemoDivision> _children;
    private readonly Dictionary<DivisionCode, int> _at;

    public DemoCity(string code, IEnumerable<DemoDivision> divisions)
    {
        All = [.. divisions.OrderBy(d => d.Code)];
        City = All.Single(d => d.Code.Value == code);
        Counties = [.. All.Where(d => d.Level == DivisionLevel.County)];
        _children = All.Where(d => d.Code != City.Code).ToLookup(d => d.Code.Parent!.Value.Value);
        _at = All.Select((d, i) => (d.Code, i)).ToDictionary(p => p.Code, p => p.i);
    }

    /// <summary>Every division, in the order of their codes: the places inside a place follow it.</summary>
    public IReadOnlyList<DemoDivision> All { get; }

    public DemoDivision City { get; }

    public IReadOnlyList<DemoDivision> Counties { get; }

    public IEnumerable<DemoDivision> ChildrenOf(DemoDivision division) => _children[division.Code.Value];

    public DemoDivision Find(DivisionCode place) => All[_at[place]];

    /// <summary>A place and everything inside it.</summary>
    public IEnumerable<DemoDivision> Inside(DemoDivision place)
    {
        for (var at = _at[place.Code]; at < All.Count && place.Code.Contains(All[at].Code); at++)
        {
            yield return All[at];
        }
    }

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
