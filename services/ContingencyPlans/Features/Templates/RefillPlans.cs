using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Plans.Steps;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Templates;

/// <summary>Fills the open placeholders of drafts again, with what is on record by now.</summary>
/// <param name="PlanIds">Left out: every plan of the path's place and below that has open placeholders and is not approved yet.</param>
public sealed record RefillPlansRequest([property: Length(1, 2000)] IReadOnlyList<Guid>? PlanIds);

/// <summary>The plans that were looked at, and what is still missing, by placeholder.</summary>
public sealed record RefilledPlansView(IReadOnlyList<RefilledPlanView> Plans, IReadOnlyList<GapView> Gaps);

/// <summary>One of them.</summary>
/// <param name="Filled">Names of the placeholders that have a value now.</param>
/// <param name="Open">Names of those that are still open.</param>
/// <param name="Version">For If-Match.</param>
public sealed record RefilledPlanView(
    Guid PlanId,
    DivisionCode Division,
    string Title,
    IReadOnlyList<string> Filled,
    IReadOnlyList<string> Open,
    int Version,
    DateTimeOffset UpdatedAt
);

internal static class RefillPlans
{
    public static async Task<Ok<RefilledPlansView>> HandleAsync(
        RefillPlansRequest request,
        Scope scope,
        ContingencyPlansDb db,
        LocalSources sources,
        CancellationToken ct
    )
    {
        var plans = await OpenAsync(request, scope, db, ct);
        var ids = plans.ConvertAll(p => p.Id);
        var texts = await db.Texts.Where(t => ids.Contains(t.PlanId)).ToDictionaryAsync(t => t.PlanId, ct);
        var places = plans.Select(p => p.Division).Distinct().ToList();
        var levels = await db.Set<KnownPlace>()
            .AsNoTracking()
            .Where(p => places.Contains(p.Division))
            .GroupBy(p => p.Division)
            .ToDictionaryAsync(g => g.Key, g => g.Max(p => p.Level), ct);
        var (refilled, remaining) = (new List<RefilledPlanView>(), new List<WrittenPlan>());
        foreach (var alike in plans.GroupBy(p => levels.GetValueOrDefault(p.Division, p.Division.Depth)))
        {
            var known = (await sources.OfAsync(scope.Division, alike.Key, [.. alike.Select(p => p.Division).Distinct()], ct)).ToDictionary(
                v => v.Division
            );
            foreach (var plan in alike)
            {
                var values = known[plan.Division];
                values.Set("enterprise", plan.Enterprise?.Name);
                values.Set("enterprise-code", plan.Enterprise?.CreditCode);
                var filled = plan.Refill(texts[plan.Id], values);
                refilled.Add(new(plan.Id, plan.Division, plan.Title, filled, plan.OpenPlaceholders, plan.Version, plan.UpdatedAt));
                remaining.Add(new(plan, [.. Still(plan, values)]));
            }
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new RefilledPlansView(
                [
                    .. refilled.Zip(
                        remaining,
                        (view, written) => view with { Version = written.Plan.Version, UpdatedAt = written.Plan.UpdatedAt }
                    ),
                ],
                GapView.Of(remaining)
            )
        );
    }

    private static async Task<List<Plan>> OpenAsync(RefillPlansRequest request, Scope scope, ContingencyPlansDb db, CancellationToken ct)
    {
        var here = db.Plans.Within(scope.Division);
        if (request.PlanIds is not { } named)
        {
            var open = await here.Where(p =>
                    p.OpenPlaceholders.Count > 0 && p.ApprovedOn == null && p.IssuedOn == null && p.RepealedOn == null
                )
                .OrderBy(p => p.Division)
                .ThenBy(p => p.Id)
                .ToListAsync(ct);
            return open.FindAll(p => scope.Caller.MayActAs(p.Division, PlanKeepers.Of(p.Level)));
        }

        var ids = named.Distinct().ToList();
        var plans = await here.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var unknown = ids.Select((id, i) => (id, i))
            .Where(x => !plans.ContainsKey(x.id))
            .Select(x => new FieldError($"planIds[{x.i}]", CoreErrors.NotFound, [scope.Division, x.id]))
            .ToList();
        if (unknown.Count > 0)
        {
            throw DomainException.ForFields(unknown);
        }

        var found = ids.ConvertAll(id => plans[id]);
        found.ForEach(scope.RequireKeeper);
        return found;
    }

    private static IEnumerable<TemplateGap> Still(Plan plan, LocalValues values) =>
        Placeholder.Known.Where(p => plan.OpenPlaceholders.Contains(p.Zh)).Select(p => new TemplateGap(p, values.Why(p.Key)));
}
