using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>基本情况: facts about a place that plans need and no register holds. Null means not recorded.</summary>
public sealed class LocalData : IStandsAtPlace
{
    private LocalData() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Numbers and words; all null before the first entry.</summary>
    public LocalFigures Figures { get; private set; } = LocalFigures.None;

    /// <summary>避险安置点, at most 50.</summary>
    public IReadOnlyList<Shelter> Shelters { get; private set; } = [];

    /// <summary>The empty record of a place.</summary>
    public static LocalData Of(DivisionCode division) => new() { Division = division };

    /// <summary>Replaces all values.</summary>
    public void Change(LocalFigures figures, IReadOnlyList<Shelter> shelters) => (Figures, Shelters) = (figures, shelters);

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = to;
        return null;
    }

    /// <summary>Nothing moves: the facts of a place that was merged are not those of its successor.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) => null;
}

/// <summary>The facts about a place, in numbers and words.</summary>
/// <param name="Vulnerable">People who need help to move: the old, sick, disabled, small children.</param>
/// <param name="Routes">转移路线, in words.</param>
public sealed record LocalFigures(
    int? Population,
    int? Households,
    int? Vulnerable,
    string? HazardSpots,
    string? Routes,
    string? WarningMeans,
    string? Store,
    string? DutyPhone,
    string? Clinic
)
{
    /// <summary>Nothing recorded.</summary>
    public static readonly LocalFigures None = new(null, null, null, null, null, null, null, null, null);
}
