using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Domain.Divisions;
using Platform.Core;

namespace Organizations.Features.Divisions;

/// <summary>合并: the place is merged into another of its level.</summary>
/// <param name="Into">The division that absorbs it.</param>
/// <param name="On">First day without it.</param>
/// <param name="Codes">Codes for places inside whose last digits are taken there.</param>
/// <param name="Counts">Population and households of the absorbing place afterwards; asked for as a follow-up if left out.</param>
public sealed record MergeDivisionRequest(DivisionCode Into, DateOnly On, IReadOnlyList<CodePair>? Codes, PlaceCounts? Counts);

internal static class MergeDivision
{
    public static Task<Ok<ReorganizationView>> HandleAsync(
        Guid id,
        MergeDivisionRequest request,
        [AsParameters] DirectoryChange directory,
        CancellationToken ct
    ) =>
        directory.MakeAsync(
            id,
            request.On,
            request.Into,
            request.Codes,
            (changes, place) => changes.Merge(place, request.Into, request.Counts),
            ct
        );
}
