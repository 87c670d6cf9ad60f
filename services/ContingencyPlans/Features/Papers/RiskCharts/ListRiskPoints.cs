using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Persons;

namespace ContingencyPlans.Features.Papers;

/// <summary>A place of risk on the map.</summary>
public sealed record RiskPointView(Guid ChartId, DivisionCode Division, string Unit, RiskPoint Risk);

/// <summary>Every place of risk on the charts in use of a subtree, chart by chart: a page holds the points of so many charts.</summary>
internal static class ListRiskPoints
{
    public static async Task<Ok<Page<RiskPointView>>> HandleAsync(
        [AsParameters] PageRequest page,
        Word<RiskColour>? level,
        Word<Hazard>? hazard,
        Scope scope,
        ContingencyPlansDb db,
        CancellationToken ct
    )
    {
        var charts = await db
            .RiskCharts.AsNoTracking()
            .Within(scope.Division)
            .Where(c => c.PublishedOn != null && c.WithdrawnOn == null)
            .PageByPlace(page)
            .ToListAsync(ct);
        var cut = page.Cut(charts, c => [c.Division.Value, c.Id.ToString()]);
        return TypedResults.Ok(
            new Page<RiskPointView>(
                [
                    .. cut
                        .Items.SelectMany(c =>
                            c.Points.Shown(scope.Caller.MayRead(c.Division)).Select(p => new RiskPointView(c.Id, c.Division, c.Unit, p))
                        )
                        .Where(p =>
                            (level is null || p.Risk.Level == level.Value.Value) && (hazard is null || p.Risk.Hazard == hazard.Value.Value)
                        ),
                ],
                cut.NextCursor
            )
        );
    }
}
