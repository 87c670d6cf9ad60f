using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Features.Divisions;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Contracts;

/// <summary>How far the contracts reach on one level.</summary>
/// <param name="Units">Divisions that should have one.</param>
/// <param name="Signed">Those that have.</param>
/// <param name="Rate">From 0 to 1; null where there is no such division.</param>
public sealed record LevelCoverage(DivisionLevel Level, int Units, int Signed, decimal? Rate);

/// <summary>"纵向到底、横向到边": it is true only where every level is complete.</summary>
public sealed record ContractCoverage(int Year, IReadOnlyList<LevelCoverage> Levels, bool Complete);

internal static class GetContractCoverage
{
    private static readonly DivisionLevel[] Signing = [DivisionLevel.County, DivisionLevel.Township, DivisionLevel.Village];

    public static async Task<Ok<ContractCoverage>> HandleAsync(
        int? year,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (asked, today) = (year ?? clock.Today().Year, clock.Today());
        var units = (
            await db.UnitsToSign(scope.Division, asked, today).Select(d => new { d.Term.Code, d.Place.Level }).ToListAsync(ct)
        ).ToLookup(u => u.Level, u => u.Code);
        var signed = await db.SignedContracts(asked).Within(scope.Division).Select(c => c.Division).Distinct().ToHashSetAsync(ct);
        var levels = Signing
            .Select(l => (Level: l, Units: units[l].Count(), Signed: units[l].Count(signed.Contains)))
            .Select(c => new LevelCoverage(c.Level, c.Units, c.Signed, c.Units == 0 ? null : Math.Round((decimal)c.Signed / c.Units, 4)))
            .ToList();
        return TypedResults.Ok(
            new ContractCoverage(asked, levels, levels.Sum(l => l.Units) > 0 && levels.TrueForAll(l => l.Signed == l.Units))
        );
    }

    /// <summary>Counties, townships and villages that exist at the year's end, or today in a year that is not over.</summary>
    public static IQueryable<DivisionOnDay> UnitsToSign(this OrganizationsDb db, DivisionCode place, int year, DateOnly today)
    {
        var (end, day) = (place.SubtreeEnd, year < today.Year ? new DateOnly(year, 12, 31) : today);
        return db.Directory(day)
            .Where(d => d.Term.Code >= place && d.Term.Code < end && !d.Place.StandsIn && Signing.Contains(d.Place.Level));
    }

    public static IQueryable<Contract> SignedContracts(this OrganizationsDb db, int year) =>
        db.Contracts.AsNoTracking().Where(c => c.Year == year && (c.State == ContractState.Signed || c.State == ContractState.Assessed));
}
