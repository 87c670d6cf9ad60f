using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Records.Places;
using Platform.Registers;

namespace ContingencyPlans.Features.Templates;

/// <summary>A draft of the path's place from the template.</summary>
/// <param name="Level">If the template is for several; the place's own by default.</param>
/// <param name="Enterprise">For an enterprise's plan.</param>
public sealed record WritePlanRequest(PlanLevel? Level, Enterprise? Enterprise);

/// <summary>What was written.</summary>
/// <param name="SuperiorId">The plan in force above that it follows; null: there is none.</param>
public sealed record WrittenPlanView(Guid PlanId, DivisionCode Division, string Title, Guid? SuperiorId, IReadOnlyList<GapView> Gaps);

internal static class WritePlan
{
    public static async Task<Created<WrittenPlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        WritePlanRequest request,
        ContingencyPlansDb db,
        PlansFromTemplate writer,
        CancellationToken ct
    )
    {
        var (template, place) = (
            step.AtVersionSeen(await db.TemplateAsync(step.Scope.Division, step.Id, ct)),
            await db.LevelOfAsync(step.Scope.Division, ct)
        );
        var level = template.LevelFor(request.Level ?? (request.Enterprise is null ? PlanKinds.Own(place) : PlanLevel.Enterprise));
        await using var transaction = await db.TransactAsync(ct);
        await db.LockAsync($"write {template.Kind} {level}", step.Scope.Division, ct); // one plan of a kind at a place
        var standing = await writer.StandingAsync(step.Scope.Division, template, level, ct);
        if (standing.TryGetValue((step.Scope.Division, request.Enterprise?.CreditCode), out var plan))
        {
            throw TemplateErrors.PlanStands.Because(plan.Title, plan.Id);
        }

        var written = (await writer.WriteAsync(template, level, request.Enterprise, [new(step.Scope.Division, place)], step.Scope, ct))[0];
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{step.Scope.Division}/plans/{written.Plan.Id}",
            new WrittenPlanView(written.Plan.Id, step.Scope.Division, written.Plan.Title, written.Plan.SuperiorId, GapView.Of([written]))
        );
    }
}
