namespace Reports.Domain.Rebuilds;

/// <summary>One run that makes all facts again from the journals of the services that publish them.</summary>
public sealed class Rebuild
{
    private Rebuild() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string RequestedBy { get; private init; } = "";

    public DateTimeOffset RequestedAt { get; private init; }

    public RebuildStatus Status { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Events replayed.</summary>
    public long Events { get; private set; }

    /// <summary>Facts they gave.</summary>
    public long Facts { get; private set; }

    public string? Failure { get; private set; }

    public static Rebuild Ask(string by, DateTimeOffset now) => new() { RequestedBy = by, RequestedAt = now };

    public void Finish(long events, long facts, DateTimeOffset now) =>
        (Events, Facts, FinishedAt, Status, Failure) = (events, facts, now, RebuildStatus.Done, null);

    public void Fail(string reason, DateTimeOffset now) => (Failure, FinishedAt, Status) = (reason, now, RebuildStatus.Failed);
}

public enum RebuildStatus
{
    Queued,
    Done,
    Failed,
}
