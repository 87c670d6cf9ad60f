namespace ContingencyPlans.Domain;

/// <summary>A step of a plan's life, in the usual order.</summary>
public enum PlanStepKind
{
    /// <summary>送审: the experts' review begins.</summary>
    StartReview,

    /// <summary>退回起草 from the review or after the approval.</summary>
    Return,

    /// <summary>审批 by the head of the level.</summary>
    Approve,

    /// <summary>印发: the edition gets its number and never changes again.</summary>
    Issue,

    /// <summary>报备: sent to the level above.</summary>
    Submit,

    /// <summary>退回补正: the level above returns a submission that is not complete.</summary>
    SendBack,

    /// <summary>备案回执: the level above acknowledges the submission, and the first day in force is known.</summary>
    File,

    /// <summary>评估: the plan needs no revision, and its interval begins again.</summary>
    Evaluate,

    /// <summary>修订: a new edition is drafted from this one.</summary>
    Supersede,

    /// <summary>废止 of an issued plan.</summary>
    Repeal,

    /// <summary>废弃 of a plan that was not issued.</summary>
    Discard,

    /// <summary>改选上位预案: another superior plan is named.</summary>
    Follow,

    /// <summary>确认衔接: a change of the superior plan was read, with the finding.</summary>
    Acknowledge,
}

/// <summary>One step: what was done, when, and by which account.</summary>
/// <param name="On">Business date.</param>
/// <param name="By">Account.</param>
/// <param name="Name">Display name of the account.</param>
public sealed record PlanStep(PlanStepKind Step, DateOnly On, string By, string Name, string? Note);
