using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Lists;
using Reports.Data;
using Reports.Domain.WorkReports;

namespace Reports.Features.WorkReports;

/// <summary>The reports on the division and the places inside it.</summary>
internal static class ListWorkReports
{
    internal static readonly SortKeys<WorkReport> Sorts = new() { { "requestedAt", r => r.RequestedAt }, { "period", r => r.Period } };

    public static async Task<Ok<Page<WorkReportRow>>> HandleAsync(
        [AsParameters] ListQuery list,
        Scope scope,
        ReportsDb db,
        CancellationToken ct
    ) =>
        await list.SelectAsync(
            new Listed<WorkReport>(db, scope.Division, db.WorkReports.AsNoTracking().Within(scope.Division), Sorts),
            r => new WorkReportRow(
                r.Id,
                r.Division,
                r.Period,
                r.Template,
                r.Status,
                r.RequestedBy,
                r.RequestedAt,
                r.WrittenAt,
                r.Gaps,
                r.UpdatedAt
            ),
            ct
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
    int Gaps,
    DateTimeOffset UpdatedAt
);
