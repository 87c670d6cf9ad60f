using Platform.Core;
using Platform.Core.Places;

namespace Organizations.Domain.Divisions;

/// <summary>Nodes of the directory that only keep its levels complete.</summary>
public static class StandInDivisions
{
    /// <inheritdoc cref="PlaceWords.IsStandIn"/>
    public static bool Is(DivisionLevel level, string name, string? superior) => PlaceWords.IsStandIn(level, name, superior);
}
