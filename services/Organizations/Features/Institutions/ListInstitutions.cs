using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Organizations.Features.Institutions;

/// <summary>The institutions of a subtree, by place, as they are on a day.</summary>
/// <param name="Kind">Their kind on that day.</param>
/// <param name="State">former, standing or closed on that day.</param>
/// <param name="Renamed">Renamed by that day, or not.</param>
/// <param name="Name">Part of the name.</param>
/// <param name="AsOf">The day; today by default.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="Cursor">From the page before.</param>
public sealed record ListInstitutionsRequest(
    Word<InstitutionKind>? Kind,
    Word<InstitutionState>? State,
    bool? Renamed,
    [property: StringLength(100)] string? Name,
    DateOnly? AsOf,
    int? Limit,
    string? Cursor
);

internal static class ListInstitutions
{
    public static async Task<Ok<Page<InstitutionView>>> HandleAsync(
        [AsParameters] ListInstitutionsRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var day = request.AsOf ?? clock.Today();
        var rows = await Find(db, scope.Division, request, day).PageByPlace(page).ToListAsync(ct);
        var cut = page.Cut(rows, i => [i.Division.Value, i.Id.ToString()]);
        return TypedResults.Ok(new Page<InstitutionView>(await cut.Items.WithHeadsAsync(db, day, ct), cut.NextCursor));
    }

    internal static IQueryable<Institution> Find(OrganizationsDb db, DivisionCode place, ListInstitutionsRequest request, DateOnly day)
    {
        var found = db.Institutions.AsNoTracking().Within(place).Where(i => i.EstablishedOn <= day);
        if (request.Kind?.Value is { } kind)
        {
            found = found.Where(i => (i.FormerKind == null || i.RenamedOn <= day ? i.Kind : i.FormerKind) == kind);
        }

        if (request.Renamed is { } renamed)
        {
            found = found.Where(i => (i.RenamedOn != null && i.RenamedOn <= day) == renamed);
        }

        if (!string.IsNullOrWhiteSpace(request.Name))
        {
            found = found.Where(i => i.Name.Contains(request.Name.Trim()));
        }

        return request.State?.Value switch
        {
            InstitutionState.Closed => found.Where(i => i.ClosedOn <= day),
            InstitutionState.Former => found
                .Open(day)
                .Where(i =>
                    i.FormerKind != null
                        ? i.RenamedOn > day
                        : i.Kind == InstitutionKind.SafetyStation || i.Kind == InstitutionKind.SafetyRoom
                ),
            InstitutionState.Standing => found
                .Open(day)
                .Where(i =>
                    i.FormerKind != null
                        ? i.RenamedOn <= day
                        : i.Kind != InstitutionKind.SafetyStation && i.Kind != InstitutionKind.SafetyRoom
                ),
            _ => found,
        };
    }

    private static IQueryable<Institution> Open(this IQueryable<Institution> institutions, DateOnly day) =>
        institutions.Where(i => i.ClosedOn == null || i.ClosedOn > day);
}
