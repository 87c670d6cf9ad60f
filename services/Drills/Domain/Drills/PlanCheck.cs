namespace Drills.Domain;

/// <summary>Whether the plan that a drill exercises was found in force.</summary>
public enum PlanCheckState
{
    /// <summary>No plan is exercised.</summary>
    None,

    /// <summary>Contingency-plans has not answered yet; a job asks again.</summary>
    Unchecked,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>Not in force on the day, or unknown to contingency-plans; found after the drill was recorded.</summary>
    NotInForce,
}

/// <summary>The check of the plan with contingency-plans.</summary>
/// <param name="Title">The plan's title, once known.</param>
/// <param name="At">When contingency-plans answered.</param>
public sealed record PlanCheck(PlanCheckState State, string? Title, DateTimeOffset? At)
{
    /// <summary>For a drill without a plan.</summary>
    public static readonly PlanCheck None = new(PlanCheckState.None, null, null);

    /// <summary>For a plan whose owner has not answered yet.</summary>
    public static readonly PlanCheck Unchecked = new(PlanCheckState.Unchecked, null, null);
}

/// <summary>The content of an edition of a plan when it was read; a drill is evaluated by it.</summary>
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
    /// <summary>Whether the action is due at the response level played; null: all levels.</summary>
    public bool BelongsTo(ResponseGrade? played) => played is not { } grade || Grades.Count == 0 || Grades.Contains(grade);
}
