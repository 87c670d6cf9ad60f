using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core.Files;
using Platform.Hosting.Data;
using Platform.Records.Files;

namespace ContingencyPlans.Features.Papers;

/// <summary>The complete corrected risk chart.</summary>
internal static class CorrectRiskChart
{
    public static async Task<Ok<RiskChartView>> HandleAsync(
        [AsParameters] RecordStep step,
        RiskChartRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var chart = await step.OnAsync(db.RiskCharts, ct);
        var context = await PaperContext<RiskChart>.LoadAsync(db, [(chart.Division, request.Heading.Title.Trim())], clock, ct);
        var heading = context.HeadingOf(chart.Division, request.Heading);
        context.RequireTitleFree(chart.Division, heading, chart);
        var drawings = await db.UseFilesAsync(chart.Division, request.Drawings ?? [], "drawings", clock.GetUtcNow(), ct);
        context.Corrected(
            chart.Correct(heading, [.. request.Points.Select(p => p.Risk())], [.. drawings.Select(AttachedFile.Of)], context.Today)
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(RiskChartView.Of(chart, open: true));
    }
}
