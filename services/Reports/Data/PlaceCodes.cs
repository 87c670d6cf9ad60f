using Platform.Core;

namespace Reports.Data;

/// <summary>For each requested place, the codes that count for it in the period (its own and those it replaced).</summary>
internal sealed record PlaceCodes(IReadOnlyDictionary<DivisionCode, IReadOnlyList<DivisionCode>> Codes)
{
    public string[] Roots => [.. Codes.SelectMany(c => c.Value.Select(_ => c.Key.Value))];

    public string[] Divisions => [.. Codes.SelectMany(c => c.Value.Select(code => code.Value))];

    /// <summary>Places whose facts have more than one code: a subject may be present under two of them, and is counted from its
    /// facts.</summary>
    public PlaceCodes Manifold => new(Codes.Where(c => c.Value.Count > 1).ToDictionary());
}
