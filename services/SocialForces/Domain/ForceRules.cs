using Platform.Core;

namespace SocialForces.Domain;

/// <summary>
/// The intervals a jurisdiction works by, from a day on: dated reference data. The nearest jurisdiction's latest rules in force count.
/// </summary>
public sealed class ForceRules : IRecord, IDatedRule
{
    private ForceRules() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the default value: everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>How many days before its last day an agreement is reminded of, the largest first.</summary>
    public IReadOnlyList<int> ReminderDays { get; private set; } = [];

    /// <summary>How long a force may take to answer a request.</summary>
    public int AnswerMinutes { get; private set; }

    /// <summary>年度审查: how many months may pass between two reviews.</summary>
    public int ReviewMonths { get; private set; }

    /// <summary>The document that sets the rules.</summary>
    public string? Source { get; private set; }

    public static ForceRules Set(
        DivisionCode jurisdiction,
        DateOnly validFrom,
        IEnumerable<int> reminderDays,
        int answerMinutes,
        int reviewMonths,
        string? source
    ) =>
        new()
        {
            Division = jurisdiction,
            ValidFrom = validFrom,
            ReminderDays = [.. reminderDays.Distinct().OrderDescending()],
            AnswerMinutes = answerMinutes,
            ReviewMonths = reviewMonths,
            Source = source,
        };

    /// <summary>The rules that count for a place on a day. The installation comes with rules for everywhere, so there always are
    /// some.</summary>
    public static ForceRules InForce(IEnumerable<ForceRules> all, DivisionCode place, DateOnly day) => all.InForce(place, day)!;
}
