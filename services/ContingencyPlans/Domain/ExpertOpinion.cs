namespace ContingencyPlans.Domain;

/// <summary>评审结论 of one expert.</summary>
public enum OpinionVerdict
{
    /// <summary>同意.</summary>
    Agree,

    /// <summary>修改后同意.</summary>
    AgreeWithChanges,

    /// <summary>重新编写后再审.</summary>
    Rework,
}

/// <summary>评审意见 of a named expert.</summary>
/// <param name="Round">Number of the review: a plan returned to its authors is reviewed again.</param>
/// <param name="Unit">The expert's employer.</param>
/// <param name="On">Business date.</param>
/// <param name="By">Account that recorded it.</param>
/// <param name="Answer">The authors' answer; null: not answered.</param>
public sealed record ExpertOpinion(
    Guid Id,
    int Round,
    string Expert,
    string? Unit,
    OpinionVerdict Verdict,
    string Text,
    DateOnly On,
    string By,
    OpinionAnswer? Answer
);

/// <summary>The authors' answer to an opinion.</summary>
/// <param name="Taken">采纳.</param>
public sealed record OpinionAnswer(string Text, bool Taken, DateOnly On, string By);
