namespace Reports.Domain.Rebuilds;

/// <summary>One run that makes all facts again from the journals of the services that publish them.</summary>
public sealed class Rebuild
{
    private Rebuild() { }

    /// <summary>Identifies the run, also in its address.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Subject of the account that requested it.</summary>
    public string RequestedBy { get; private init; } = "";

    /// <summary>When it was requested.</summary>
    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>Queued until it is done or has failed.</summary>
    public RebuildStatus Status { get; private set; }

    /// <summary>When it was done or failed; null: not finished.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Number of events replayed; 0 until done.</summary>
    public long Events { get; private set; }

    /// <summary>Number of facts made from them; 0 until done.</summary>
    public long Facts { get; private set; }

    /// <summary>Reason of the failure; null: not failed.</summary>
    public string? Failure { get; private set; }

    /// <summary>Queues a run.</summary>
    public static Rebuild Ask(string by, DateTimeOffset now) => new() { RequestedBy = by, RequestedAt = now };

    /// <summary>Records success, with the numbers of events and facts.</summary>
    public void Finish(long events, long facts, DateTimeOffset now) =>
        (Events, Facts, FinishedAt, Status, Failure) = (events, facts, now, RebuildStatus.Done, null);

    /// <summary>Records a failure; the former facts are unchanged.</summary>
    public void Fail(string reason, DateTimeOffset now) => (Failure, FinishedAt, Status) = (reason, now, RebuildStatus.Failed);
}

/// <summary>The state of a rebuild.</summary>
public enum RebuildStatus
{
    /// <summary>Waiting or running.</summary>
    Queued,

    /// <summary>All facts were replaced.</summary>
    Done,

    /// <summary>Nothing was replaced.</summary>
    Failed,
}
