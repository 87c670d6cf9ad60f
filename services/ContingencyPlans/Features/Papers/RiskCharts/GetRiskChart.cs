using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;

namespace ContingencyPlans.Features.Papers;

internal static class GetRiskChart
{
    public static async Task<Ok<RiskChartView>> HandleAsync(Guid id, Scope scope, ContingencyPlansDb db, CancellationToken ct)
    {
        var chart = await db.RiskCharts.AsNoTracking().RequireAsync(scope, id, ct);
        return TypedResults.Ok(RiskChartView.Of(chart, scope.Caller.MayRead(chart.Division)));
    }
}
