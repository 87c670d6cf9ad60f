using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;

namespace Organizations.Features.Contracts;

/// <summary>The contracts the divisions of a subtree answer for, by place.</summary>
/// <param name="Q">Part of the title.</param>
public sealed record ListContractsRequest(
    int? Year,
    Word<DivisionLevel>? Level,
    Word<ContractState>? State,
    [property: StringLength(100)] string? Q
);

internal static class ListContracts
{
    internal static readonly SortKeys<Contract> Sorts = new() { { "title", c => c.Title }, { "year", c => c.Year } };

    public static async Task<Ok<Page<ContractView>>> HandleAsync(
        [AsParameters] ListContractsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        OrganizationsDb db,
        CancellationToken ct
    ) =>
        await list.PageAsync(
            new Listed<Contract>(db, scope.Division, db.Contracts.AsNoTracking().Within(scope.Division).Matching(request), Sorts),
            ContractView.Of,
            ct
        );

    internal static IQueryable<Contract> Matching(this IQueryable<Contract> contracts, ListContractsRequest request)
    {
        var (level, state, q) = (request.Level?.Value, request.State?.Value, request.Q?.Trim());
        return contracts.Where(c =>
            (request.Year == null || c.Year == request.Year)
            && (level == null || c.Level == level)
            && (string.IsNullOrEmpty(q) || c.Title.Contains(q))
            && (state == null ? c.State != ContractState.Cancelled : c.State == state)
        );
    }
}
