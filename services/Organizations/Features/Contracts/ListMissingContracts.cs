using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Organizations.Features.Contracts;

/// <summary>A division that should have a signed contract and has none.</summary>
public sealed record MissingContractRow(DivisionCode Division, string Name, DivisionLevel Level);

/// <summary>The gaps behind a coverage, by code.</summary>
public sealed record ListMissingContractsRequest(int? Year, Word<DivisionLevel>? Level, int? Limit, string? Cursor);

internal static class ListMissingContracts
{
    public static async Task<Ok<Page<MissingContractRow>>> HandleAsync(
        [AsParameters] ListMissingContractsRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (page, year, level) = (
            new PageRequest(request.Limit, request.Cursor),
            request.Year ?? clock.Today().Year,
            request.Level?.Value
        );
        var signed = db.SignedContracts(year);
        var missing = db.UnitsToSign(scope.Division, year, clock.Today())
            .Where(d => (level == null || d.Place.Level == level) && !signed.Any(c => c.Division == d.Term.Code));
        if (page.After(keys: 1) is [var last])
        {
            var after = DivisionCode.Parse(last);
            missing = missing.Where(d => d.Term.Code > after);
        }

        var rows = await missing
            .OrderBy(d => d.Term.Code)
            .Take(page.Size + 1)
            .Select(d => new MissingContractRow(d.Term.Code, d.Term.Name, d.Place.Level))
            .ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows, r => [r.Division.Value]));
    }
}
