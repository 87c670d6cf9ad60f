using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Domain.Divisions;
using Platform.Core;

namespace Organizations.Features.Divisions;

/// <summary>更名.</summary>
/// <param name="Name">The new name.</param>
/// <param name="On">First day it is called so.</param>
public sealed record RenameDivisionRequest([property: Required, StringLength(100, MinimumLength = 1)] string Name, DateOnly On);

/// <summary>A county may rename its villages; all other names are changed by the city.</summary>
internal static class RenameDivision
{
    public static Task<Ok<ReorganizationView>> HandleAsync(
        Guid id,
        RenameDivisionRequest request,
        [AsParameters] DirectoryChange directory,
        CancellationToken ct
    ) =>
        directory.MakeAsync(
            id,
            request.On,
            null,
            null,
            (changes, place) =>
                place.Level == DivisionLevel.Village || directory.Scope.Caller.Holds(place.Division, Roles.CityAdmin)
                    ? Take(changes, place, request)
                    : throw CoreErrors.RoleMissing.Because(place.Division, RoleWords.Of(Roles.CityAdmin)),
            ct
        );

    /// <summary>The place has another name from the day of the changes on.</summary>
    public static Reorganization Take(DivisionChanges changes, Place place, RenameDivisionRequest request) =>
        changes.Rename(place, request.Name.Trim());
}
