using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Files;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
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
        var heading = await request.Heading.HeadingAsync(chart.Division, db, ct);
        await db.RequireTitleFreeAsync(chart.Division, heading, chart, ct);
        var drawings = await db.UseFilesAsync(chart.Division, request.Drawings ?? [], "drawings", clock.GetUtcNow(), ct);
        if (
            chart.Correct(heading, [.. request.Points.Select(p => p.Risk())], [.. drawings.Select(AttachedFile.Of)], clock.Today()) is
            { } changed
        )
        {
            db.Publish(changed);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(RiskChartView.Of(chart, open: true));
    }
}
