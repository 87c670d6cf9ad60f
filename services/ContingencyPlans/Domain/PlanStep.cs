namespace ContingencyPlans.Domain;

/// <summary>What people do with a plan, in the order of its life.</summary>
public enum PlanStepKind
{
    StartReview,
    Return,
    Approve,
    Issue,
    Submit,
    SendBack,
    File,
    Evaluate,
    Supersede,
    Repeal,
    Discard,
    Follow,
    Acknowledge,
}

/// <summary>Who did what, when.</summary>
/// <param name="On">Business date.</param>
/// <param name="By">Account.</param>
/// <param name="Name">As people call that account.</param>
public sealed record PlanStep(PlanStepKind Step, DateOnly On, string By, string Name, string? Note);
