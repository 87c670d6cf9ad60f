using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Investments;

/// <summary>What the subtree's money went into: by purpose and source, the budgets and what was paid; with a year only that year's
/// payments.</summary>
internal static class SummariseInvestments
{
    public static async Task<Ok<Page<InvestmentSum>>> HandleAsync(int? year, Scope scope, OrganizationsDb db, CancellationToken ct)
    {
        var investments = await db
            .Investments.AsNoTracking()
            .IgnoreAutoIncludes()
            .Within(scope.Division)
            .Where(i => i.State != InvestmentState.Cancelled || i.Paid > 0)
            .Select(i => new
            {
                i.Id,
                i.Purpose,
                i.Source,
                i.Budget,
            })
            .ToListAsync(ct);
        var paid = await db
            .Payments.AsNoTracking()
            .Within(scope.Division)
            .Where(p => p.StruckOn == null && (year == null || p.On.Year == year))
            .GroupBy(p => p.InvestmentId)
            .Select(g => new { g.Key, Sum = g.Sum(p => p.Amount) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        return TypedResults.Ok(
            Page.Whole(
                investments
                    .GroupBy(i => (i.Purpose, i.Source))
                    .OrderBy(g => g.Key.Purpose)
                    .ThenBy(g => g.Key.Source)
                    .Select(g => new InvestmentSum(
                        g.Key.Purpose,
                        g.Key.Source,
                        g.Count(),
                        g.Sum(i => i.Budget),
                        g.Sum(i => paid.GetValueOrDefault(i.Id))
                    ))
            )
        );
    }
}

/// <summary>What one purpose got from one source, in yuan.</summary>
public sealed record InvestmentSum(InvestmentPurpose Purpose, FundSource Source, int Investments, decimal Budget, decimal Paid);
