namespace Platform.Core.Events;

/// <summary>Documents that bring the plans to the people who act: cards, handbooks, risk charts.</summary>
public enum PaperKind
{
    /// <summary>岗位风险处置卡.</summary>
    Card,

    /// <summary>灾害事件应急手册.</summary>
    Handbook,

    /// <summary>风险隐患分析图表.</summary>
    RiskChart,
}

/// <summary>The change to a plan paper.</summary>
public enum PaperChange
{
    /// <summary>发布.</summary>
    Published,

    /// <summary>A detail of its record was corrected.</summary>
    Corrected,

    /// <summary>印制 or 发放 of a handbook's copies.</summary>
    Handled,

    /// <summary>停用, or replaced by a newer one.</summary>
    Withdrawn,

    /// <summary>Its place has another code, or was merged into another.</summary>
    Moved,
}

/// <summary>Copies of a handbook that were handed out on a day.</summary>
public sealed record CopiesGiven(DateOnly On, int Copies);

/// <summary>The state of a published paper at one moment.</summary>
/// <param name="Division">Its place by the code it has now.</param>
/// <param name="Moves">The places it belonged to before.</param>
/// <param name="Level">Its owner: a place, by its level, or an enterprise.</param>
/// <param name="Unit">Name of the unit: 大河家镇, 某某砂石厂.</param>
/// <param name="Title">For a card: the post.</param>
/// <param name="Given">Copies handed out; only for handbooks.</param>
/// <param name="WithdrawnOn">First day no longer in use; null: in use.</param>
public sealed record PaperStanding(
    DivisionCode Division,
    IReadOnlyList<PastPlace> Moves,
    PaperKind Kind,
    PlanLevel Level,
    string Unit,
    string Title,
    IReadOnlyList<Hazard> Hazards,
    IReadOnlyList<CopiesGiven> Given,
    DateOnly PublishedOn,
    DateOnly? WithdrawnOn
);

/// <summary>
/// A published paper changed. There is no event for drafts, because nobody outside the paper's own place works with them. The event holds
/// the state before and after, so that a consumer that counts subtracts the one and adds the other, whatever the order of arrival.
/// </summary>
/// <param name="Was">Null when it was published.</param>
/// <param name="On">Business date of the change.</param>
public sealed record PlanPaperChanged(Guid PaperId, PaperChange Change, PaperStanding? Was, PaperStanding Now, DateOnly On) : PlatformEvent;
