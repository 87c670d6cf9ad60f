using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Standards;

/// <summary>An institution that does not attain a standard, and what is missing.</summary>
/// <param name="State">Null: never assessed.</param>
/// <param name="Missing">Items that are not met or not confirmed, by key.</param>
public sealed record GapRow(Guid InstitutionId, DivisionCode Division, string Name, AttainmentState? State, IReadOnlyList<string> Missing);

/// <summary>Which page of the gaps, and of which day's version.</summary>
public sealed record ListGapsRequest(DateOnly? On, int? Limit, string? Cursor);

internal static class ListGaps
{
    public static async Task<Ok<Page<GapRow>>> HandleAsync(
        string key,
        [AsParameters] ListGapsRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var standard = await db.RequireStandardAsync(key, scope.Division, request.On ?? clock.Today(), ct);
        var page = new PageRequest(request.Limit, request.Cursor);
        var institutions = await db.InstitutionsUnder(standard, scope.Division)
            .Where(i => !db.Attainments.Any(a => a.InstitutionId == i.Id && a.Standard == key && a.State == AttainmentState.Attained))
            .PageByPlace(page)
            .ToListAsync(ct);
        var ids = institutions.ConvertAll(i => i.Id);
        var attainments = await db
            .Attainments.AsNoTracking()
            .Where(a => a.Standard == key && ids.Contains(a.InstitutionId))
            .ToDictionaryAsync(a => a.InstitutionId, ct);
        return TypedResults.Ok(
            page.Cut(
                institutions.ConvertAll(i => Row(i, standard, attainments.GetValueOrDefault(i.Id))),
                r => [r.Division.Value, r.InstitutionId.ToString()]
            )
        );
    }

    private static GapRow Row(Institution institution, Standard standard, Attainment? attainment)
    {
        var standing = attainment?.Items.Where(i => i.Stands).Select(i => i.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        return new GapRow(
            institution.Id,
            institution.Division,
            institution.Name,
            attainment?.State,
            [.. standard.ItemsFor(institution.Level).Select(i => i.Key).Where(k => !standing.Contains(k))]
        );
    }
}
