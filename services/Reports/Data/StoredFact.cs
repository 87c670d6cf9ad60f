using Platform.Core;

namespace Reports.Data;

/// <summary>A stored fact: the <paramref name="Ordinal"/>-th of its event.</summary>
public sealed record StoredFact(
    long Id,
    Guid EventId,
    int Ordinal,
    string Metric,
    DivisionCode Division,
    DateOnly Date,
    decimal? Amount,
    string Dimensions,
    string? Subject,
    string? Label,
    string? Record,
    DateTimeOffset RecordedAt,
    Guid? PaidBy,
    DateOnly? CodeOn
);

/// <summary>The sum of a metric's facts on one day in one place's subtree.</summary>
/// <param name="Division">A prefix of the facts' places; empty for the nation.</param>
public sealed record Rollup(string Division, string Metric, DateOnly Day, string Dimensions, decimal Amount);

/// <summary>The same for a month, so that a long period is read from few rows.</summary>
/// <param name="Month">Its first day.</param>
public sealed record MonthlyRollup(string Division, string Metric, DateOnly Month, string Dimensions, decimal Amount);

/// <summary>An amount to add to a roll-up; appended with the facts, folded in later.</summary>
public sealed record RollupDelta(long Id, string Division, string Metric, DateOnly Day, string Dimensions, decimal Amount);

/// <summary>Where a record is, by the last event about it: its link opens there.</summary>
/// <param name="RecordId">Id of the record at its owner.</param>
/// <param name="Division">The code it had at that event.</param>
/// <param name="EventId">The event; ids of later events are larger.</param>
public sealed record RecordPlace(Guid RecordId, DivisionCode Division, Guid EventId, DateTimeOffset RecordedAt);

/// <summary>The table of places before <c>place_terms</c>: one row a code. Only the release before reads it, during an upgrade; the next
/// one
/// removes it.</summary>
internal sealed record FormerPlace(
    DivisionCode Code,
    string Name,
    DivisionLevel Level,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DivisionCode? ReplacedBy,
    DateOnly NamedOn
);
