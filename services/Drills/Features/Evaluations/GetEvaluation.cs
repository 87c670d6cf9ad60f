using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Drills.Features.Evaluations;

internal static class GetEvaluation
{
    public static async Task<Ok<EvaluationView>> HandleAsync(Guid id, Scope scope, DrillsDb db, CancellationToken ct)
    {
        var drill = await db.Drills.AsNoTracking().RequireAsync(scope, id, ct);
        var evaluation = await db.Evaluations.AsNoTracking().FirstOrDefaultAsync(e => e.DrillId == id, ct);
        return TypedResults.Ok(EvaluationView.Of(evaluation ?? throw EvaluationErrors.NotEvaluated.Because(drill.Title)));
    }

    /// <summary>The plan's actions by the current timeline, before the evaluation.</summary>
    public static async Task<Ok<Page<ActionResult>>> PreviewAsync(
        Guid id,
        Scope scope,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await db.Drills.AsNoTracking().RequireAsync(scope, id, ct);
        var timeline = await db.Timeline.AsNoTracking().Where(e => e.DrillId == id).ToListAsync(ct);
        return TypedResults.Ok(Page.Whole(ActionResult.Measure(drill, timeline, clock.GetUtcNow())));
    }
}
