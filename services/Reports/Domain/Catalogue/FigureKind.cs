namespace Reports.Domain.Catalogue;

/// <summary>How a figure follows from its facts.</summary>
public enum FigureKind
{
    /// <summary>The sum over the period.</summary>
    Flow,

    /// <summary>The running sum on the period's last day.</summary>
    Stock,

    /// <summary>Distinct subjects present on the period's last day.</summary>
    DistinctStock,

    /// <summary>The smallest last reading of all subjects on the period's last day.</summary>
    Minimum,

    /// <summary>The largest last reading.</summary>
    Maximum,

    /// <summary>The reading all subjects share; smallest and largest where they differ.</summary>
    Common,

    /// <summary>The first day of the period with a fact.</summary>
    FirstDate,

    /// <summary>The last day of the period with a fact.</summary>
    LastDate,

    /// <summary>The labels of facts.</summary>
    Text,

    /// <summary>One measure in percent of another.</summary>
    Share,

    /// <summary>All parts together: the existing number in percent of the required one, and the names of what is lacking.</summary>
    Completion,

    /// <summary>The first day on which a county had teams of all four tiers, and everywhere.</summary>
    CompletionDate,

    /// <summary>The change in percent against the same days a year earlier.</summary>
    Change,

    /// <summary>Given with the report, because no record contains it.</summary>
    Parameter,

    /// <summary>The name of the place the report is about.</summary>
    PlaceName,
}
