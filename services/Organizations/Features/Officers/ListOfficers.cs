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

namespace Organizations.Features.Officers;

/// <summary>The officers of a subtree who serve on a day.</summary>
/// <param name="Kind">Only this kind.</param>
/// <param name="FullTime">Only full-time or only part-time.</param>
/// <param name="Slot">Only A or only B holders.</param>
/// <param name="Q">Part of the name.</param>
/// <param name="Person">All appointments of one person, by the keyed hash.</param>
/// <param name="Ended">Those dismissed by the day too.</param>
/// <param name="AsOf">The day; today by default.</param>
public sealed record ListOfficersRequest(
    Word<OfficerKind>? Kind = null,
    bool? FullTime = null,
    Word<OfficerSlot>? Slot = null,
    [property: StringLength(50)] string? Q = null,
    [property: StringLength(64)] string? Person = null,
    bool? Ended = null,
    DateOnly? AsOf = null
);

internal static class ListOfficers
{
    internal static readonly SortKeys<Officer> Sorts = new() { { "appointedOn", o => o.AppointedOn } };

    public static async Task<Ok<Page<OfficerView>>> HandleAsync(
        [AsParameters] ListOfficersRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var day = request.AsOf ?? clock.Today();
        return await list.PageAsync(
            new Listed<Officer>(db, scope.Division, Find(db, scope.Division, request, day), Sorts),
            officers => officers.ShownAsync(day, scope.Caller, db, ct),
            ct
        );
    }

    internal static async Task<IReadOnlyList<OfficerView>> ShownAsync(
        this IReadOnlyList<Officer> officers,
        DateOnly day,
        Caller caller,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var keys = officers.Select(o => o.Person).Distinct(StringComparer.Ordinal).ToList();
        var persons = await db
            .Persons.AsNoTracking()
            .Where(p => keys.Contains(p.Key))
            .ToDictionaryAsync(p => p.Key, StringComparer.Ordinal, ct);
        return [.. officers.Select(o => OfficerView.Of(o, persons[o.Person], day, caller))];
    }

    private static IQueryable<Officer> Find(OrganizationsDb db, DivisionCode place, ListOfficersRequest request, DateOnly day)
    {
        var (q, kind, slot) = (request.Q?.Trim(), request.Kind?.Value, request.Slot?.Value);
        return db
            .Officers.AsNoTracking()
            .Within(place)
            .Where(o => o.AppointedOn <= day && (request.Ended == true || o.DismissedOn == null || o.DismissedOn > day))
            .Where(o => kind == null || o.Kind == kind)
            .Where(o => request.FullTime == null || o.FullTime == request.FullTime)
            .Where(o => slot == null || o.Slot == slot)
            .Where(o => request.Person == null || o.Person == request.Person)
            .Where(o => string.IsNullOrEmpty(q) || db.Persons.Any(p => p.Key == o.Person && p.Name.Contains(q)));
    }
}
