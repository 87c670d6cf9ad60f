using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Features.Divisions;
using Platform.Core;
using Platform.Hosting.Access;

namespace Organizations.Features.Officers;

/// <summary>Which part of the gaps.</summary>
public sealed record OfficerCoverageRequest(int? Limit, string? Cursor);

/// <summary>How far a subtree's villages have their disaster officers, and which don't.</summary>
/// <param name="Villages">Villages there are.</param>
/// <param name="Covered">Villages with both holders, A and B.</param>
/// <param name="Items">Villages that lack one or both.</param>
/// <param name="NextCursor">Where the list goes on.</param>
public sealed record OfficerCoverageView(int Villages, int Covered, IReadOnlyList<CoverageGapRow> Items, string? NextCursor);

/// <summary>A village that lacks a holder.</summary>
public sealed record CoverageGapRow(DivisionCode Division, string Name, bool HasA, bool HasB);

internal static class OfficerCoverage
{
    public static async Task<Ok<OfficerCoverageView>> HandleAsync(
        [AsParameters] OfficerCoverageRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var (today, place, end) = (clock.Today(), scope.Division, scope.Division.SubtreeEnd);
        var serving = db.Officers.Where(o => o.AppointedOn <= today && (o.DismissedOn == null || o.DismissedOn > today));
        var villages = db.Directory(today)
            .Where(d => d.Place.Level == DivisionLevel.Village && !d.Place.StandsIn && d.Term.Code >= place && d.Term.Code < end)
            .Select(d => new
            {
                d.Term.Code,
                d.Term.Name,
                HasA = serving.Any(o => o.Division == d.Term.Code && o.Slot == OfficerSlot.A),
                HasB = serving.Any(o => o.Division == d.Term.Code && o.Slot == OfficerSlot.B),
            });
        var gaps = villages.Where(v => !v.HasA || !v.HasB);
        if (page.After(keys: 1) is [var last])
        {
            var after = DivisionCode.Parse(last);
            gaps = gaps.Where(v => v.Code > after);
        }

        var rows = await gaps.OrderBy(v => v.Code)
            .Take(page.Size + 1)
            .Select(v => new CoverageGapRow(v.Code, v.Name, v.HasA, v.HasB))
            .ToListAsync(ct);
        var cut = page.Cut(rows, r => [r.Division.Value]);
        return TypedResults.Ok(
            new OfficerCoverageView(
                await villages.CountAsync(ct),
                await villages.CountAsync(v => v.HasA && v.HasB, ct),
                cut.Items,
                cut.NextCursor
            )
        );
    }
}
