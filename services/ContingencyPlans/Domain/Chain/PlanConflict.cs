namespace ContingencyPlans.Domain;

/// <summary>A part of a plan in force that is no longer valid, or conflicts with the plan above.</summary>
public enum ConflictKind
{
    /// <summary>The post or officer to be called does not exist.</summary>
    ContactVacant,

    /// <summary>The team to be called was disbanded, or never was.</summary>
    TeamDisbanded,

    /// <summary>By the same indicator the plan above starts the grade earlier than this one.</summary>
    StartsLater,

    /// <summary>Within the plan a higher grade does not start later than a lower one.</summary>
    GradesOutOfOrder,
}

/// <summary>冲突 of a plan.</summary>
/// <param name="Item">Which contact, team or grade.</param>
/// <param name="Here">The value in the plan.</param>
/// <param name="Contact">The contact that is not there; null for other kinds.</param>
/// <param name="There">The conflicting value; null: there is none at all.</param>
public sealed record PlanConflict(ConflictKind Kind, string Item, string Here, string? There, PlanContact? Contact = null);
