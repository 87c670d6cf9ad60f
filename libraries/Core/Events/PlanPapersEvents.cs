namespace Platform.Core.Events;

/// <summary>What goes with the plans into people's hands.</summary>
public enum PaperKind
{
    /// <summary>岗位风险处置卡.</summary>
    Card,

    /// <summary>灾害事件应急手册.</summary>
    Handbook,

    /// <summary>风险隐患分析图表.</summary>
    RiskChart,
}

/// <summary>What was done to a paper.</summary>
public enum PaperChange
{
    /// <summary>发布.</summary>
    Published,

    /// <summary>Something about it was recorded wrong.</summary>
    Corrected,

    /// <summary>印制 or 发放 of a handbook's copies.</summary>
    Handled,

    /// <summary>停用, or a newer one took its place.</summary>
    Withdrawn,

    /// <summary>Its place has another code, or went into another.</summary>
    Moved,
}

/// <summary>Copies of a handbook that were given out on a day.</summary>
public sealed record CopiesGiven(DateOnly On, int Copies);

/// <summary>All that is known of a published paper at one moment.</summary>
/// <param name="Division">Its place by the code it has now.</param>
/// <param name="Moves">Where it stood before.</param>
/// <param name="Level">Whose it is: a place's, by its level, or an enterprise's.</param>
/// <param name="Unit">Name of the unit: 大河家镇, 某某砂石厂.</param>
/// <param name="Title">Of a card: the post.</param>
/// <param name="Given">Copies given out; of handbooks only.</param>
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
/// Something was done to a published paper; drafts are nobody else's business and are not told. It holds what was known before and what is
/// known now, so that whoever counts takes the one back and adds the other, whatever the order of arrival.
/// </summary>
/// <param name="Was">Null when it was published.</param>
/// <param name="On">Business date of the change.</param>
public sealed record PlanPaperChanged(Guid PaperId, PaperChange Change, PaperStanding? Was, PaperStanding Now, DateOnly On) : PlatformEvent;
