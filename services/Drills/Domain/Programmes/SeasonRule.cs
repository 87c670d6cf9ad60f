using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>The hazards to drill for in each month, before their season: dated reference data of a jurisdiction.</summary>
public sealed class SeasonRule : IRecord, IDatedRule
{
    private SeasonRule() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the default value: everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The hazards of January, February ...; twelve lists, the first of each is the most urgent.</summary>
    public IReadOnlyList<IReadOnlyList<Hazard>> Months { get; private set; } = [];

    /// <summary>The first day on which the rule applies; it applies until a later rule of the jurisdiction begins.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The document that sets the rule, 2 to 200 characters.</summary>
    public string Source { get; private set; } = "";

    /// <summary>A rule of a jurisdiction from a day on; <paramref name="months"/> are twelve lists.</summary>
    public static SeasonRule Set(
        DivisionCode jurisdiction,
        IReadOnlyList<IReadOnlyList<Hazard>> months,
        DateOnly validFrom,
        string source
    ) =>
        new()
        {
            Division = jurisdiction,
            Months = months,
            ValidFrom = validFrom,
            Source = source,
        };

    /// <summary>The rule that counts for a place on a day. The installation comes with one for everywhere.</summary>
    public static SeasonRule InForce(IEnumerable<SeasonRule> all, DivisionCode place, DateOnly day) => all.InForce(place, day)!;

    /// <summary>The hazards of the month, 1 to 12, the most urgent first.</summary>
    public IReadOnlyList<Hazard> In(int month) => Months[month - 1];
}
