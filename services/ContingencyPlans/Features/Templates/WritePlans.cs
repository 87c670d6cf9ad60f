using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Registers;

namespace ContingencyPlans.Features.Templates;

/// <summary>A draft for every place of a level inside the path's place, all in one transaction.</summary>
/// <param name="Level">Where the template is for several.</param>
public sealed record WritePlansRequest(PlanLevel? Level);

/// <summary>What was written, what was not, and what is missing in what was.</summary>
/// <param name="Linked">Of them, linked to a plan in force above.</param>
/// <param name="Skipped">Places that have such a plan already.</param>
/// <param name="Gaps">By placeholder, with the places it stayed open at.</param>
public sealed record WrittenPlansView(
    Guid TemplateId,
    PlanLevel Level,
    int Written,
    int Linked,
    IReadOnlyList<WrittenPlanItem> Plans,
    IReadOnlyList<SkippedPlaceView> Skipped,
    IReadOnlyList<GapView> Gaps
);

/// <summary>One of them.</summary>
public sealed record WrittenPlanItem(Guid PlanId, DivisionCode Division, string Title, Guid? SuperiorId);

/// <summary>A place that has such a plan already.</summary>
public sealed record SkippedPlaceView(DivisionCode Division, string Name, Guid PlanId, string Title);

internal static class WritePlans
{
    public static async Task<Ok<WrittenPlansView>> HandleAsync(
        [AsParameters] RecordStep step,
        WritePlansRequest request,
        ContingencyPlansDb db,
        PlansFromTemplate writer,
        CancellationToken ct
    )
    {
        var template = step.AtVersionSeen(await db.TemplateAsync(step.Scope.Division, step.Id, ct));
        var level = template.LevelFor(request.Level);
        if (level == PlanLevel.Enterprise)
        {
            throw TemplateErrors.OneEnterprise.At("level");
        }

        var places = (
            await db.PlacesWithin(step.Scope.Division)
                .OrderBy(p => p.Division)
                .Select(p => new
                {
                    p.Division,
                    p.Level,
                    p.Name,
                })
                .ToListAsync(ct)
        ).FindAll(p => PlanKinds.Own(p.Level) == level);
        if (places.Count == 0)
        {
            throw TemplateErrors.NoPlaces.Because(step.Scope.Division, level.Word());
        }

        await using var transaction = await db.TransactAsync(ct);
        await db.LockAsync($"write {template.Kind} {level}", step.Scope.Division, ct); // one plan of a kind at a place
        var standing = await writer.StandingAsync(step.Scope.Division, template, level, ct);
        var (skipped, open) = (
            places.FindAll(p => standing.ContainsKey((p.Division, null))),
            places.FindAll(p => !standing.ContainsKey((p.Division, null)))
        );
        var written = await writer.WriteAsync(
            template,
            level,
            null,
            open.ConvertAll(p => new PlanPlace(p.Division, p.Level)),
            step.Scope,
            ct
        );
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(
            new WrittenPlansView(
                template.Id,
                level,
                written.Count,
                written.Count(w => w.Plan.SuperiorId is not null),
                [.. written.Select(w => new WrittenPlanItem(w.Plan.Id, w.Plan.Division, w.Plan.Title, w.Plan.SuperiorId))],
                [
                    .. skipped
                        .Select(p => (p, Plan: standing[(p.Division, null)]))
                        .Select(s => new SkippedPlaceView(s.p.Division, s.p.Name, s.Plan.Id, s.Plan.Title)),
                ],
                GapView.Of(written)
            )
        );
    }
}
