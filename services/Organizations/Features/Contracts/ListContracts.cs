using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Organizations.Features.Contracts;

/// <summary>The contracts the divisions of a subtree answer for, by place.</summary>
public sealed record ListContractsRequest(int? Year, Word<DivisionLevel>? Level, Word<ContractState>? State, int? Limit, string? Cursor);

internal static class ListContracts
{
    public static async Task<Ok<Page<ContractView>>> HandleAsync(
        [AsParameters] ListContractsRequest request,
        Scope scope,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var rows = await db.Contracts.AsNoTracking().Within(scope.Division).Matching(request).PageByPlace(page).ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows.ConvertAll(ContractView.Of), v => [v.Division.Value, v.Id.ToString()]));
    }

    internal static IQueryable<Contract> Matching(this IQueryable<Contract> contracts, ListContractsRequest request)
    {
        var (level, state) = (request.Level?.Value, request.State?.Value);
        return contracts.Where(c =>
            (request.Year == null || c.Year == request.Year)
            && (level == null || c.Level == level)
            && (state == null ? c.State != ContractState.Cancelled : c.State == state)
        );
    }
}
