using Platform.Core;

namespace Reports.Domain.WorkReports;

/// <summary>
/// A work report asked for, and once it is written the document and its figures as they were then. Corrections that come
/// later change figures, never a written report.
/// </summary>
public sealed class WorkReport : IRecord
{
    private WorkReport() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public DivisionCode Division { get; private init; }

    public int Version { get; private set; }

    /// <summary>As <see cref="Domain.Period"/> writes it.</summary>
    public string Period { get; private init; } = "";

    public string Template { get; private init; } = "";

    /// <summary>What the author gave, by figure: JSON object of strings.</summary>
    public string Parameters { get; private init; } = "{}";

    public WorkReportStatus Status { get; private set; }

    public string RequestedBy { get; private init; } = "";

    public DateTimeOffset RequestedAt { get; private init; }

    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>The figures at the time it was written: JSON array.</summary>
    public string? Figures { get; private set; }

    /// <summary>How many of them are gaps.</summary>
    public int Gaps { get; private set; }

    /// <summary>The Word document.</summary>
    public byte[]? Document { get; private set; }

    /// <summary>Why it could not be written.</summary>
    public string? Failure { get; private set; }

    public static WorkReport Ask(DivisionCode division, Period period, string template, string parameters, string by, DateTimeOffset now) =>
        new()
        {
            Division = division,
            Period = period.ToString(),
            Template = template,
            Parameters = parameters,
            RequestedBy = by,
            RequestedAt = now,
        };

    public void Write(string figures, int gaps, byte[] document, DateTimeOffset now) =>
        (Figures, Gaps, Document, WrittenAt, Status, Failure) = (figures, gaps, document, now, WorkReportStatus.Written, null);

    public void Fail(string reason) => (Status, Failure) = (WorkReportStatus.Failed, reason);

    /// <summary>The document; throws <c>work-report.not-written</c>.</summary>
    public byte[] RequireDocument() => Document ?? throw ReportsErrors.NotWritten.Because(Status);
}

public enum WorkReportStatus
{
    /// <summary>Waits for its turn, or was interrupted and waits again.</summary>
    Queued,
    Written,
    Failed,
}
