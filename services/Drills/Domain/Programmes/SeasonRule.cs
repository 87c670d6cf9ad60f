using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>Which hazards to drill for in which month, before their season comes: dated reference data of a jurisdiction.</summary>
public sealed class SeasonRule : IRecord, IDatedRule
{
    private SeasonRule() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the default value: everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The hazards of January, February ...; twelve lists, the first of each is the most urgent.</summary>
    public IReadOnlyList<IReadOnlyList<Hazard>> Months { get; private set; } = [];

    public DateOnly ValidFrom { get; private set; }

    public string Source { get; private set; } = "";

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

    public IReadOnlyList<Hazard> In(int month) => Months[month - 1];
}
