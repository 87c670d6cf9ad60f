using Platform.Core;

namespace Organizations.Domain;

/// <summary>
/// How many people an institution of a level must have on duty at least: dated reference data a jurisdiction sets. Falling
/// short refuses nothing, it is shown. The nearest jurisdiction's latest rule in force counts.
/// </summary>
public sealed class StaffMinimum : IRecord, IDatedRule
{
    private StaffMinimum() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the rule holds in all of its subtree.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public DivisionLevel Level { get; private set; }

    /// <summary>Full-time and part-time staff together.</summary>
    public int Minimum { get; private set; }

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
