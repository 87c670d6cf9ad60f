using Organizations.Data;
using Platform.Core;

namespace Organizations.Features;

/// <summary>What other features ask the directory of divisions.</summary>
internal static class DivisionDirectory
{
    /// <summary>The level of a division.</summary>
    public static Task<DivisionLevel> LevelOf(this OrganizationsDb db, DivisionCode division, CancellationToken ct) => Task.FromResult(division.Depth);
}
