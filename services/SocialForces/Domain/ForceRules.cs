using Platform.Core;

namespace SocialForces.Domain;

/// <summary>
/// Reminders, deadlines and intervals of a jurisdiction, from a day on: dated reference data. The latest rules in force of the nearest
/// jurisdiction count.
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

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The first day on which the rules apply; they apply until later rules of the jurisdiction begin.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Days before an agreement's last day on which a reminder is published, the largest first; at most 10.</summary>
    public IReadOnlyList<int> ReminderDays { get; private set; } = [];

    /// <summary>Minutes in which a force must answer a request, 1 to 1,440.</summary>
    public int AnswerMinutes { get; private set; }

    /// <summary>年度审查: largest number of months between two reviews, 1 to 60.</summary>
    public int ReviewMonths { get; private set; }

    /// <summary>The document that sets the rules.</summary>
    public string? Source { get; private set; }

    /// <summary>The rules of a jurisdiction from a day on; equal reminder days count once.</summary>
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

    /// <summary>The rules that apply to a place on a day. The installation comes with rules for everywhere, so it always finds
    /// some.</summary>
    public static ForceRules InForce(IEnumerable<ForceRules> all, DivisionCode place, DateOnly day) => all.InForce(place, day)!;
}
