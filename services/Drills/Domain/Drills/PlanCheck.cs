namespace Drills.Domain;

/// <summary>What is known of the plan that a drill exercises.</summary>
public enum PlanCheckState
{
    /// <summary>No plan is exercised.</summary>
    None,

    /// <summary>Its owner could not be asked yet; a round asks again.</summary>
    Unchecked,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>Not in force, or unknown to its owner, as turned out later.</summary>
    NotInForce,
}

/// <summary>The check of the plan with contingency-plans.</summary>
/// <param name="Title">The plan's title, once known.</param>
/// <param name="At">When its owner was asked.</param>
public sealed record PlanCheck(PlanCheckState State, string? Title, DateTimeOffset? At)
{
    public static readonly PlanCheck None = new(PlanCheckState.None, null, null);
    public static readonly PlanCheck Unchecked = new(PlanCheckState.Unchecked, null, null);
}

/// <summary>What an edition of a plan said when it was read: the measure a drill is evaluated by.</summary>
/// <param name="Number">文号.</param>
public sealed record PlanSnapshot(
    Guid PlanId,
    string Title,
    string? Number,
    int Edition,
    IReadOnlyList<PlannedAction> Actions,
    DateTimeOffset TakenAt
);

/// <summary>An action of the plan.</summary>
/// <param name="Number">Identifies the action within the plan.</param>
/// <param name="Grades">Response levels it belongs to; none: all.</param>
/// <param name="Post">The responsible post.</param>
/// <param name="WithinMinutes">Time limit, from the moment the response calls for it.</param>
public sealed record PlannedAction(string Number, IReadOnlyList<ResponseGrade> Grades, string Post, string Text, int WithinMinutes)
{
    public bool BelongsTo(ResponseGrade? played) => played is not { } grade || Grades.Count == 0 || Grades.Contains(grade);
}
