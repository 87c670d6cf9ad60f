using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace ContingencyPlans.Features.Plans.Chain;

/// <summary>响应链: which plans count at the path's place when a response of the grade starts, and who does what in which order.</summary>
public sealed record GetPlanChainRequest(Word<Hazard> Hazard, Word<ResponseGrade> Grade);

/// <summary>The chain as the API shows it.</summary>
public sealed record PlanChainView(IReadOnlyList<PlanItem> Plans, IReadOnlyList<ChainLinkView> Chain);

/// <summary>One action of it.</summary>
public sealed record ChainLinkView(int Order, Guid PlanId, DivisionCode Division, PlanLevel Level, PlanAction Action);

internal static class GetPlanChain
{
    public static async Task<Ok<PlanChainView>> HandleAsync(
        [AsParameters] GetPlanChainRequest request,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = clock.Today();
        var chain = await db.ChainOfAsync(scope.Division, request.Hazard.Value, request.Grade.Value, today, ct);
        return TypedResults.Ok(
            new PlanChainView(
                [.. chain.Plans.Select(p => PlanItem.Of(p.Plan, today))],
                [.. chain.Links.Select(l => new ChainLinkView(l.Order, l.Plan.Id, l.Plan.Division, l.Plan.Level, l.Action))]
            )
        );
    }

    public static async Task<PlanChain> ChainOfAsync(
        this ContingencyPlansDb db,
        DivisionCode place,
        Hazard hazard,
        ResponseGrade grade,
        DateOnly day,
        CancellationToken ct
    )
    {
        var places = place.Prefixes().ToList();
        var found = await (
            from p in db.Plans.AsNoTracking().InForce(day)
            join t in db.Texts.AsNoTracking() on p.Id equals t.PlanId
            where places.Contains(p.Division) && (p.Level != PlanLevel.Enterprise || p.Division == place)
            select new { Plan = p, t.Content }
        ).ToListAsync(ct);
        return PlanChain.Of(found.Select(f => new PlanInForce(f.Plan, f.Content)), hazard, grade);
    }
}
