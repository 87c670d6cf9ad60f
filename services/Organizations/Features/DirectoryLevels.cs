using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;

namespace Organizations.Features;

/// <summary>What the places that a request or a sheet's rows name are, as the directory says on the day on which it happens.</summary>
internal sealed class DirectoryLevels
{
    private readonly Dictionary<DivisionCode, DivisionLevel> _levels;

    private DirectoryLevels(Dictionary<DivisionCode, DivisionLevel> levels, DateOnly today) => (_levels, Today) = (levels, today);

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today { get; }

    public static async Task<DirectoryLevels> LoadAsync(
        OrganizationsDb db,
        IEnumerable<DivisionCode> places,
        DateOnly today,
        CancellationToken ct
    ) => new(await db.LevelsOfAsync(places, today, ct), today);

    /// <summary>Whether a place has this code.</summary>
    public bool Knows(DivisionCode place) => _levels.ContainsKey(place);

    /// <summary>The level of the place; throws <c>division.unknown</c> if there is none: no record stands at a place that doesn't
    /// exist.</summary>
    public DivisionLevel Of(DivisionCode place) =>
        _levels.TryGetValue(place, out var level) ? level : throw DivisionErrors.Unknown.At("division", place, Today);
}
