using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Templates;

/// <summary>A plan just written, and what in it could not be filled.</summary>
internal sealed record WrittenPlan(Plan Plan, IReadOnlyList<TemplateGap> Gaps);

/// <summary>
/// Writes plans from a template: one for each place, filled with the place's own data and linked to the plan above that is in force. Adds
/// them to the database's work; the caller saves.
/// </summary>
internal sealed class PlansFromTemplate(ContingencyPlansDb db, LocalSources sources, TimeProvider clock)
{
    /// <summary>The living plans of the same kind, level and hazards in a subtree, by their unit.</summary>
    public async Task<Dictionary<(DivisionCode, string?), Plan>> StandingAsync(
        DivisionCode within,
        PlanTemplate template,
        PlanLevel level,
        CancellationToken ct
    )
    {
        var today = clock.Today();
        var plans = await db
            .Plans.AsNoTracking()
            .Within(within)
            .Where(p =>
                p.Kind == template.Kind && p.Level == level && p.RepealedOn == null && (p.InForceUntil == null || p.InForceUntil > today)
            )
            .ToListAsync(ct);
        return plans
            .Where(p =>
                p.IsOverall
                || template.Hazards.Count == 0
                || p.Hazards.ToHashSet().SetEquals(template.Hazards)
                || template.Kind == PlanKind.DisposalScheme
            )
            .GroupBy(p => (p.Division, p.Enterprise?.CreditCode))
            .ToDictionary(g => g.Key, g => g.OrderBy(p => p.Edition).Last());
    }

    public async Task<List<WrittenPlan>> WriteAsync(
        PlanTemplate template,
        PlanLevel level,
        Enterprise? enterprise,
        IReadOnlyList<PlanPlace> seats,
        Scope scope,
        CancellationToken ct
    )
    {
        var written = new List<WrittenPlan>();
        foreach (var alike in seats.GroupBy(s => s.Level))
        {
            var values = await sources.OfAsync(scope.Division, alike.Key, [.. alike.Select(s => s.Division)], ct);
            foreach (var place in values)
            {
                place.Set("enterprise", enterprise?.Name);
                place.Set("enterprise-code", enterprise?.CreditCode);
                var filled = FilledTemplate.Of(template, place, [.. place.Division.Prefixes().Reverse()]);
                var heading = new PlanHeading(template.Kind, level, filled.Title, template.Hazards, enterprise);
                var (plan, text) = Plan.Draft(place.Division, alike.Key, heading, filled.Content.Checked());
                db.AddRange(plan, text);
                written.Add(new(plan, filled.Gaps));
            }
        }

        await LinkAsync([.. written.Select(w => w.Plan)], scope, ct);
        return written;
    }

    private async Task LinkAsync(IReadOnlyList<Plan> plans, Scope scope, CancellationToken ct)
    {
        var (today, above) = (clock.Today(), plans.SelectMany(p => p.Division.Prefixes()).Distinct().ToList());
        var standing = (
            await db
                .Plans.AsNoTracking()
                .Where(p => above.Contains(p.Division) && p.InForceFrom <= today && p.RepealedOn == null)
                .ToListAsync(ct)
        ).FindAll(p => p.IsInForceOn(today));
        var acted = new ActedBy(scope.Caller.Subject, scope.Caller.Name, today, clock.GetUtcNow());
        foreach (var plan in plans)
        {
            if (NearestSuperior.Of(plan, standing) is { } superior)
            {
                plan.Follow(superior, levelMissing: false, acted);
            }
        }
    }
}

/// <summary>A place a plan is written for, and what the directory says it is.</summary>
internal sealed record PlanPlace(DivisionCode Division, DivisionLevel Level);
