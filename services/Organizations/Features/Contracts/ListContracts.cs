using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Data;

namespace Organizations.Features.Contracts;

/// <summary>The contracts the divisions of a subtree answer for, by place.</summary>
public sealed record ListContractsRequest(int? Year, DivisionLevel? Level, ContractState? State, int? Limit, string? Cursor);

internal static class ListContracts
{
    public static async Task<Ok<Page<ContractView>>> Handle([AsParameters] ListContractsRequest request, Scope scope, OrganizationsDb db, CancellationToken ct)
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var rows = await db.Contracts.AsNoTracking().Within(scope.Division)
            .Where(c => (request.Year == null || c.Year == request.Year) && (request.Level == null || c.Level == request.Level)
                && (request.State == null ? c.State != ContractState.Cancelled : c.State == request.State))
            .PageByPlace(page).ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows.ConvertAll(ContractView.Of), v => [v.Division.Value, v.Id.ToString()]));
    }
}
