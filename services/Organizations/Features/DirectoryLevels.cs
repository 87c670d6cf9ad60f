using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;

namespace Organizations.Features;

/// <summary>What the places that a sheet names are, as the directory says on a day.</summary>
internal sealed class DirectoryLevels
{
    private readonly Dictionary<DivisionCode, DivisionLevel> _levels;
    private readonly DateOnly _day;

    private DirectoryLevels(Dictionary<DivisionCode, DivisionLevel> levels, DateOnly day) => (_levels, _day) = (levels, day);

    public static async Task<DirectoryLevels> LoadAsync(
        OrganizationsDb db,
        IEnumerable<DivisionCode> places,
        DateOnly day,
        CancellationToken ct
    ) => new(await db.LevelsOfAsync(places, day, ct), day);

    /// <summary>Whether a place had this code on the day.</summary>
    public bool Knows(DivisionCode place) => _levels.ContainsKey(place);

    /// <summary>The level of the place; throws <c>division.unknown</c> if there is none: no record stands at a place that doesn't
    /// exist.</summary>
    public DivisionLevel Of(DivisionCode place) =>
        _levels.TryGetValue(place, out var level) ? level : throw DivisionErrors.Unknown.At("division", place, _day);
}
