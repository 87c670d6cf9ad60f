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
using Platform.Records.Lists;

namespace Organizations.Features.Institutions;

/// <summary>The institutions of a subtree, by place, as they are on a day.</summary>
/// <param name="Kind">Their kind on that day.</param>
/// <param name="State">former, standing or closed on that day.</param>
/// <param name="Renamed">Renamed by that day, or not.</param>
/// <param name="Q">Part of the name.</param>
/// <param name="AsOf">The day; today by default.</param>
public sealed record ListInstitutionsRequest(
    Word<InstitutionKind>? Kind,
    Word<InstitutionState>? State,
    bool? Renamed,
    [property: StringLength(100)] string? Q,
    DateOnly? AsOf
);

internal static class ListInstitutions
{
    internal static readonly SortKeys<Institution> Sorts = new() { { "name", i => i.Name }, { "establishedOn", i => i.EstablishedOn } };

    public static async Task<Ok<Page<InstitutionView>>> HandleAsync(
        [AsParameters] ListInstitutionsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var day = request.AsOf ?? clock.Today();
        return await list.PageAsync(
            new Listed<Institution>(db, scope.Division, Find(db, scope.Division, request, day), Sorts),
            institutions => institutions.WithHeadsAsync(db, day, ct),
            ct
        );
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

        if (request.Q?.Trim() is { Length: > 0 } q)
        {
            found = found.Where(i => i.Name.Contains(q));
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
