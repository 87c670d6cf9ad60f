using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Files;
using Platform.Hosting.Data;
using Platform.Records.Files;
using Platform.Hosting.Messaging;

namespace ContingencyPlans.Features.Papers;

/// <summary>The risk chart as it should be, in whole.</summary>
internal static class CorrectRiskChart
{
    public static async Task<Ok<RiskChartView>> Handle(
        [AsParameters] RecordStep step,
        RiskChartRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var chart = await step.On(db.RiskCharts, ct);
        var heading = await request.Heading.Heading(chart.Division, db, ct);
        await db.RequireTitleFree(chart.Division, heading, chart, ct);
        var drawings = await db.UseFiles(chart.Division, request.Drawings ?? [], "drawings", clock.GetUtcNow(), ct);
        if (
            chart.Correct(heading, [.. request.Points.Select(p => p.Risk())], [.. drawings.Select(AttachedFile.Of)], clock.Today()) is
            { } told
        )
        {
            db.Publish(told);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(RiskChartView.Of(chart, open: true));
    }
}
