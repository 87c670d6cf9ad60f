using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using RescueTeams.Data;

namespace RescueTeams.Features.Equipment;

/// <summary>Equipment received in a period, added up.</summary>
/// <param name="From">First day; from the beginning by default.</param>
/// <param name="To">Last day; today by default.</param>
public sealed record SumEquipmentRequest(DateOnly? From, DateOnly? To);

/// <summary>Equipment received: the sum for one purpose, class and source of money.</summary>
/// <param name="Items">Lines of the register.</param>
/// <param name="Value">Yuan.</param>
/// <param name="Linked">Of the value, that which names the investment it was paid from.</param>
public sealed record EquipmentSum(
    InvestmentPurpose Purpose,
    EquipmentClass Class,
    string Unit,
    FundSource? Fund,
    int Items,
    int Quantity,
    int Present,
    decimal Value,
    decimal Linked
);

/// <summary>投入按用途: what money became, by purpose, class and source.</summary>
internal static class SumEquipment
{
    public static async Task<Ok<Page<EquipmentSum>>> HandleAsync(
        [AsParameters] SumEquipmentRequest request,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (from, to) = (request.From ?? DateOnly.MinValue, request.To ?? clock.Today());
        var sums = await db
            .Equipment.AsNoTracking()
            .Within(scope.Division)
            .Where(e => e.ReceivedOn >= from && e.ReceivedOn <= to)
            .GroupBy(e => new
            {
                e.Purpose,
                e.Class,
                e.Fund,
            })
            .Select(g => new
            {
                g.Key,
                Items = g.Count(),
                Quantity = g.Sum(e => e.Quantity),
                Present = g.Sum(e => e.Present),
                Value = g.Sum(e => e.Value),
                Linked = g.Sum(e => e.InvestmentId == null ? 0 : e.Value),
            })
            .ToListAsync(ct);
        return TypedResults.Ok(
            Page.Whole(
                sums.OrderBy(s => s.Key.Purpose)
                    .ThenBy(s => s.Key.Class)
                    .ThenBy(s => s.Key.Fund)
                    .Select(s => new EquipmentSum(
                        s.Key.Purpose,
                        s.Key.Class,
                        EquipmentView.UnitOf(s.Key.Class),
                        s.Key.Fund,
                        s.Items,
                        s.Quantity,
                        s.Present,
                        s.Value,
                        s.Linked
                    ))
            )
        );
    }
}
