using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core.Files;
using Platform.Hosting.Access;
using Platform.Records.Files;

namespace ContingencyPlans.Features.Papers;

internal static class DraftRiskChart
{
    public static async Task<Created<RiskChartView>> HandleAsync(
        RiskChartRequest request,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var context = await PaperContext<RiskChart>.LoadAsync(db, [(scope.Division, request.Heading.Title.Trim())], clock, ct);
        var heading = context.HeadingOf(scope.Division, request.Heading);
        context.RequireTitleFree(scope.Division, heading, itself: null);
        var drawings = await db.UseFilesAsync(scope.Division, request.Drawings ?? [], "drawings", clock.GetUtcNow(), ct);
        var chart = RiskChart.Draft(
            scope.Division,
            heading,
            [.. request.Points.Select(p => p.Risk())],
            [.. drawings.Select(AttachedFile.Of)]
        );
        context.Drafted(chart);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{chart.Division}/risk-charts/{chart.Id}", RiskChartView.Of(chart, open: true));
    }
}
