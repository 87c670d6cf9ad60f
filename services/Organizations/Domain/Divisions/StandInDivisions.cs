using Platform.Core;

namespace Organizations.Domain.Divisions;

/// <summary>Nodes of the directory that only keep its levels complete.</summary>
public static class StandInDivisions
{
    private static readonly string[] Nodes = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];

    /// <summary>A municipality's 市辖区 at city level, or a county with its city's own name (441900 东莞市 in 4419 东莞市).</summary>
    public static bool Is(DivisionLevel level, string name, string? superior) =>
        level switch
        {
            DivisionLevel.City => Nodes.Contains(name, StringComparer.Ordinal),
            DivisionLevel.County => name == superior || name == "市辖区",
            _ => false,
        };
}
