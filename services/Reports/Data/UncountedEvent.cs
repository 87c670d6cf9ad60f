namespace Reports.Data;

/// <summary>
/// An event that became a dead letter, or is about to: its facts are in no figure until it is sent again or the facts are rebuilt. Both put
/// it into the inbox, which ends the mark; the row itself is removed later.
/// </summary>
public sealed class UncountedEvent
{
    /// <summary>The event's id, as in the inbox.</summary>
    public Guid EventId { get; init; }

    /// <summary>Simple name of the event's type.</summary>
    public string Type { get; init; } = "";

    /// <summary>The places that its facts are of.</summary>
    public string[] Divisions { get; init; } = [];

    /// <summary>The metrics of its facts; null: its facts can't be made, so any figure of the place may lack it.</summary>
    public string[]? Metrics { get; init; }

    /// <summary>Why it failed, as the log has it.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When it failed first.</summary>
    public DateTimeOffset FailedAt { get; init; }
}
