using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Institutions;

/// <summary>Which part of the list.</summary>
public sealed record ListShortfallsRequest(int? Limit, string? Cursor);

/// <summary>An institution with fewer people on duty than the rule in force requires.</summary>
/// <param name="Missing">How many are missing.</param>
public sealed record ShortfallRow(Guid Id, DivisionCode Division, InstitutionKind Kind, string Name, int OnDuty, int Minimum, int Missing);

/// <summary>The existing institutions of a subtree below the minimum staff today. Without a rule there is no minimum.</summary>
internal static class ListShortfalls
{
    public static async Task<Ok<Page<ShortfallRow>>> HandleAsync(
        [AsParameters] ListShortfallsRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var today = clock.Today();
        var rules = await db.StaffMinimums.AsNoTracking().Where(m => m.ValidFrom <= today).ToListAsync(ct);
        var rows = await db
            .Institutions.AsNoTracking()
            .Within(scope.Division)
            .Where(i => i.ClosedOn == null && i.Kind != InstitutionKind.SafetyStation && i.Kind != InstitutionKind.SafetyRoom)
            .Where(i =>
                i.StaffOnDuty
                < db.StaffMinimums.Where(m =>
                        m.ValidFrom <= today && m.Level == i.Level && ((string)(object)i.Division).StartsWith((string)(object)m.Division)
                    )
                    .OrderByDescending(m => m.Division)
                    .ThenByDescending(m => m.ValidFrom)
                    .Select(m => m.Minimum)
                    .FirstOrDefault()
            )
            .PageByPlace(page)
            .ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows.ConvertAll(i => Row(i, rules, today)), r => [r.Division.Value, r.Id.ToString()]));
    }

    private static ShortfallRow Row(Institution i, List<StaffMinimum> rules, DateOnly today)
    {
        var minimum = StaffMinimum.InForce(rules, i.Division, i.Level, today)?.Minimum ?? 0;
        return new ShortfallRow(i.Id, i.Division, i.Kind, i.Name, i.StaffOnDuty, minimum, minimum - i.StaffOnDuty);
    }
}
