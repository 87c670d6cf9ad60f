using Platform.Core;

namespace Reports.Domain.WorkReports;

/// <summary>
/// A requested work report; once written, with the document and the figures of that time. Later corrections change figures, never a
/// written report.
/// </summary>
public sealed class WorkReport : IRecord
{
    private WorkReport() { }

    /// <inheritdoc/>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private init; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The period in the format of <see cref="Domain.Period"/>.</summary>
    public string Period { get; private init; } = "";

    /// <summary>Id of the template.</summary>
    public string Template { get; private init; } = "";

    /// <summary>The author's values by figure: JSON object of strings.</summary>
    public string Parameters { get; private init; } = "{}";

    /// <summary>Queued until it is written or has failed.</summary>
    public WorkReportStatus Status { get; private set; }

    /// <summary>Subject of the account that requested it.</summary>
    public string RequestedBy { get; private init; } = "";

    /// <summary>When it was requested.</summary>
    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>When it was written; null: not written.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>The figures at the time it was written: JSON array.</summary>
    public string? Figures { get; private set; }

    /// <summary>Number of figures that are gaps; 0 until written.</summary>
    public int Gaps { get; private set; }

    /// <summary>The Word document (.docx); null: not written.</summary>
    public byte[]? Document { get; private set; }

    /// <summary>Why it could not be written; null: not failed.</summary>
    public string? Failure { get; private set; }

    /// <summary>Queues a report; <paramref name="parameters"/> is a JSON object of strings.</summary>
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

    /// <summary>Records the written report: figures as JSON, number of gaps, Word document.</summary>
    public void Write(string figures, int gaps, byte[] document, DateTimeOffset now) =>
        (Figures, Gaps, Document, WrittenAt, Status, Failure) = (figures, gaps, document, now, WorkReportStatus.Written, null);

    /// <summary>Records why the report could not be written.</summary>
    public void Fail(string reason) => (Status, Failure) = (WorkReportStatus.Failed, reason);

    /// <summary>The document; throws <c>work-report.not-written</c>.</summary>
    public byte[] RequireDocument() => Document ?? throw ReportsErrors.NotWritten.Because(Status);
}

/// <summary>The state of a work report.</summary>
public enum WorkReportStatus
{
    /// <summary>Waiting or being written; an interrupted report is queued again.</summary>
    Queued,

    /// <summary>The document exists and never changes.</summary>
    Written,

    /// <summary>It could not be written; the report contains the reason.</summary>
    Failed,
}
