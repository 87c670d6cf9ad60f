using System.Text.Json;
using Platform.Core;
using Platform.Hosting.Http;
using Reports.Domain.Evaluation;
using Reports.Domain.WorkReports;
using Reports.Features.Figures;

namespace Reports.Features.WorkReports;

/// <summary>A work report: queued, written or failed; once written, with the figures of that time.</summary>
/// <param name="Document">Address of the Word file; null: not written.</param>
public sealed record WorkReportView(
    Guid Id,
    DivisionCode Division,
    int Version,
    DateTimeOffset UpdatedAt,
    string Period,
    string Template,
    WorkReportStatus Status,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset? WrittenAt,
    int Gaps,
    string? Failure,
    string? Document,
    IReadOnlyList<FigureView>? Figures
) : IVersioned
{
    /// <summary>The report as the API answers it; its figures are those of the time it was written.</summary>
    public static WorkReportView Of(WorkReport report) =>
        new(
            report.Id,
            report.Division,
            report.Version,
            report.UpdatedAt,
            report.Period,
            report.Template,
            report.Status,
            report.RequestedBy,
            report.RequestedAt,
            report.WrittenAt,
            report.Gaps,
            report.Failure,
            report.Status == WorkReportStatus.Written ? $"{Link(report)}/document" : null,
            Frozen(report)
        );

    /// <summary>Address of the report.</summary>
    public static string Link(WorkReport report) => $"/v1/divisions/{report.Division}/work-reports/{report.Id}";

    private static List<FigureView>? Frozen(WorkReport report) =>
        report.Figures is null
            ? null
            :
            [
                .. JsonSerializer
                    .Deserialize<List<FigureValue>>(report.Figures, PlatformJson.Options)!
                    .Select(v =>
                        FigureView.Of(
                            v,
                            report.Division,
                            Domain.Period.Parse(report.Period).AsOf(BusinessTime.DateOf(report.WrittenAt!.Value))
                        )
                    ),
            ];
}
