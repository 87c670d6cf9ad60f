using Reports.Domain.Facts;

namespace Reports.Domain.Evaluation;

/// <summary>The roll-ups of one metric with one set of dimensions at one place.</summary>
/// <param name="InPeriod">The sum over the period.</param>
/// <param name="ToDate">The running sum on the period's last day.</param>
/// <param name="DaysInPeriod">Days or months of the period of which something is left: none means no data, which is not 0. What was taken
/// back with its own date leaves nothing; what ended later does.</param>
/// <param name="DaysToDate">The same until the period's last day.</param>
/// <param name="First">The first day of the period on which something remains counted.</param>
/// <param name="Last">The last such day.</param>
public sealed record Cell(
    string Metric,
    Dimensions Dimensions,
    decimal InPeriod,
    decimal ToDate,
    long DaysInPeriod,
    long DaysToDate,
    DateOnly? First,
    DateOnly? Last
)
{
    /// <summary>For subjects counted among others: the names of the first subjects without facts.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];
}

/// <summary>The last readings of all subjects of a place: the smallest, the largest, and their names.</summary>
public sealed record Reading(
    string Metric,
    Dimensions Dimensions,
    decimal Minimum,
    decimal Maximum,
    long Subjects,
    IReadOnlyList<string> Names
)
{
    /// <summary>How many of the subjects exist without any reading; they count as 0.</summary>
    public long Unrecorded { get; init; }
}

/// <summary>A name in facts that are still valid, in the period or up to its last day.</summary>
/// <param name="Since">The first day it was named.</param>
/// <param name="InPeriod">Sum of its record's facts of the period; positive: the name was added in the period.</param>
public sealed record Label(string Metric, Dimensions Dimensions, string Text, DateOnly Since, decimal InPeriod, decimal ToDate);
