using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Files;

namespace ContingencyPlans.Features.Papers;

/// <summary>A drawing of a chart, for callers who may read the chart.</summary>
internal static class DownloadDrawing
{
    public static async Task<FileStreamHttpResult> HandleAsync(
        Guid id,
        Guid file,
        Scope scope,
        HttpContext http,
        ContingencyPlansDb db,
        CancellationToken ct
    )
    {
        var chart = await db.RiskCharts.AsNoTracking().RequireAsync(scope, id, ct);
        var drawing = chart.Drawings.FirstOrDefault(d => d.FileId == file) ?? throw PaperErrors.FileNotOfChart.Because(chart.Title, file);
        return await DownloadFile.SendAsync(http, http.RequestServices.GetRequiredService<FileStore>(), drawing, ct);
    }
}
