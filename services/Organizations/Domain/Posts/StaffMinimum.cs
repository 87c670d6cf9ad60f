using Platform.Core;

namespace Organizations.Domain;

/// <summary>
/// The smallest number of people on duty in an institution of a level: dated reference data that a jurisdiction sets. A shortfall is
/// shown, and nothing is refused. The latest rule in force of the nearest jurisdiction counts.
/// </summary>
public sealed class StaffMinimum : IRecord, IDatedRule
{
    private StaffMinimum() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the rule applies to its whole subtree.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The level of the institutions it applies to.</summary>
    public DivisionLevel Level { get; private set; }

    /// <summary>Full-time and part-time staff together.</summary>
    public int Minimum { get; private set; }

    /// <summary>The first day on which it applies; it applies until a later minimum of the jurisdiction for the level begins.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The document that sets the minimum.</summary>
    public string? Source { get; private set; }

    /// <summary>Sets a minimum from a day on.</summary>
    public static StaffMinimum Set(DivisionCode jurisdiction, DivisionLevel level, int minimum, DateOnly validFrom, string? source) =>
        new()
        {
            Division = jurisdiction,
            Level = level,
            Minimum = minimum,
            ValidFrom = validFrom,
            Source = source,
        };

    /// <summary>The rule that counts for a place of a level on a day; null if there is none.</summary>
    public static StaffMinimum? InForce(IEnumerable<StaffMinimum> rules, DivisionCode place, DivisionLevel level, DateOnly day) =>
        rules.Where(r => r.Level == level).InForce(place, day);
}
