using Platform.Core;

namespace Organizations.Domain.Divisions;

/// <summary>Nodes of the directory that only keep its levels complete.</summary>
public static class StandInDivisions
{
    /// <inheritdoc cref="PlaceNames.IsStandIn"/>
    public static bool Is(DivisionLevel level, string name, string? superior) => PlaceNames.IsStandIn(level, name, superior);
}
