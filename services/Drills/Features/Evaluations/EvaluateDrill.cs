using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Drills.Features.Plans;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Drills.Features.Evaluations;

/// <summary>The evaluators' judgement; sent again, it replaces the previous one, until the drill is closed.</summary>
/// <param name="Scores">Out of 100, by heading. Execution is computed where the drill exercised actions of a plan.</param>
/// <param name="Actions">Corrections of the timeline by the evaluators.</param>
/// <param name="On">Today if left out.</param>
public sealed record EvaluateDrillRequest(
    [property: Required, Length(1, 50)] IReadOnlyList<string> Evaluators,
    [property: Required, Length(1, 5)] IReadOnlyList<HeadingScoreRequest> Scores,
    [property: Length(0, 200)] IReadOnlyList<ActionRemarkRequest>? Actions,
    [property: StringLength(4_000)] string? Conclusion,
    DateOnly? On
);

/// <summary>A heading's score.</summary>
public sealed record HeadingScoreRequest(
    EvaluationHeading Heading,
    [property: Range(typeof(decimal), "0", "100", ParseLimitsInInvariantCulture = true)] decimal Score,
    [property: StringLength(1_000)] string? Comment
);

/// <summary>What really became of an action.</summary>
/// <param name="Outcome">Left out: as the timeline says.</param>
public sealed record ActionRemarkRequest(
    [property: Required, StringLength(20)] string Number,
    ActionOutcome? Outcome,
    [property: Required, StringLength(500, MinimumLength = 2)] string Remark
);

internal static class EvaluateDrill
{
    public static async Task<Ok<EvaluationView>> HandleAsync(
        [AsParameters] RecordStep step,
        EvaluateDrillRequest request,
        DrillsDb db,
        CheckPlan plans,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        var on = BusinessDate.Past(request.On, clock, DrillErrors.NotYet);
        drill.RequireHeld(on);
        if (drill.PlanUnchecked)
        {
            await plans.CheckLaterAsync(drill, clock.GetUtcNow(), ct);
        }

        var timeline = await db.Timeline.AsNoTracking().Where(e => e.DrillId == drill.Id).ToListAsync(ct);
        var actions = Remarked(ActionResult.Measure(drill, timeline, clock.GetUtcNow()), request.Actions ?? []);
        var rule = ScoringRule.InForce(await db.ScoringRules.AsNoTracking().ToListAsync(ct), drill.Division, on);
        var evaluation = await db.Evaluations.FirstOrDefaultAsync(e => e.DrillId == drill.Id, ct) ?? db.Add(Evaluation.Of(drill)).Entity;
        evaluation.Judge(
            new(
                on,
                [.. request.Evaluators.Select(e => e.Trim())],
                [.. request.Scores.Select(s => new HeadingScore(s.Heading, s.Score, s.Comment?.Trim()))],
                request.Conclusion?.Trim()
            ),
            actions,
            rule
        );
        db.Publish(drill.Evaluate(evaluation, step.Scope.Caller.Subject));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(EvaluationView.Of(evaluation));
    }

    private static List<ActionResult> Remarked(IReadOnlyList<ActionResult> measured, IReadOnlyList<ActionRemarkRequest> remarks)
    {
        var unknown = remarks
            .Where(r => measured.All(a => a.Number != r.Number))
            .Select(r => new FieldError("actions", EvaluationErrors.UnknownAction, [r.Number]))
            .ToList();
        return unknown.Count > 0
            ? throw DomainException.ForFields(unknown)
            :
            [
                .. measured.Select(action =>
                    remarks.FirstOrDefault(r => r.Number == action.Number) is { } remark
                        ? action with
                        {
                            Outcome = remark.Outcome ?? action.Outcome,
                            Remark = remark.Remark.Trim(),
                        }
                        : action
                ),
            ];
    }
}
