namespace Drills.Domain;

/// <summary>What is known of the plan that a drill exercises.</summary>
public enum PlanCheckState
{
    /// <summary>No plan is exercised.</summary>
    None,

    /// <summary>Its owner could not be asked yet; a round asks again.</summary>
    Unchecked,

    /// <summary>Was in force on the day of the drill.</summary>
    InForce,

    /// <summary>Was not in force, as turned out later.</summary>
    NotInForce,
}

/// <summary>The check of the plan with contingency-plans.</summary>
/// <param name="Title">The plan's title, once known.</param>
/// <param name="Number">文号.</param>
/// <param name="At">When its owner was asked.</param>
public sealed record PlanCheck(PlanCheckState State, string? Title, string? Number, DateTimeOffset? At)
{
    public static readonly PlanCheck None = new(PlanCheckState.None, null, null, null);
    public static readonly PlanCheck Unchecked = new(PlanCheckState.Unchecked, null, null, null);
}
