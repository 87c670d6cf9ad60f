using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Reports.Data;
using Reports.Domain.WorkReports;

namespace Reports.Features.WorkReports;

/// <summary>The reports on the division and the places inside it.</summary>
internal static class ListWorkReports
{
    public static async Task<Page<WorkReportRow>> HandleAsync(
        [AsParameters] PageRequest page,
        Scope scope,
        ReportsDb db,
        CancellationToken ct
    ) =>
        page.Cut(
            await db
                .WorkReports.AsNoTracking()
                .Within(scope.Division)
                .PageByPlace(page)
                .Select(r => new WorkReportRow(
                    r.Id,
                    r.Division,
                    r.Period,
                    r.Template,
                    r.Status,
                    r.RequestedBy,
                    r.RequestedAt,
                    r.WrittenAt,
                    r.Gaps
                ))
                .ToListAsync(ct),
            r => [r.Division.Value, r.Id.ToString()]
        );
}

/// <summary>A report in the list.</summary>
public sealed record WorkReportRow(
    Guid Id,
    DivisionCode Division,
    string Period,
    string Template,
    WorkReportStatus Status,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset? WrittenAt,
    int Gaps
);
