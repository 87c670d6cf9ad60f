using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Domain.Divisions;
using Platform.Core;

namespace Organizations.Features.Divisions;

/// <summary>拆分: some places inside become a new division next to it.</summary>
/// <param name="Code">The new division's code, under the same superior.</param>
/// <param name="Name">The new division's name.</param>
/// <param name="On">Its first day.</param>
/// <param name="Children">The places directly inside that go to it; none when a village is split.</param>
/// <param name="Codes">Codes for them where they do not keep their last digits.</param>
/// <param name="Counts">Population and households of the new place; asked for as a follow-up if left out.</param>
/// <param name="Remaining">Those of the place that is split, afterwards.</param>
public sealed record SplitDivisionRequest(
    DivisionCode Code,
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    DateOnly On,
    IReadOnlyList<DivisionCode> Children,
    IReadOnlyList<CodePair>? Codes,
    PlaceCounts? Counts,
    PlaceCounts? Remaining
);

internal static class SplitDivision
{
    public static Task<Ok<ReorganizationView>> HandleAsync(
        Guid id,
        SplitDivisionRequest request,
        [AsParameters] DirectoryChange directory,
        CancellationToken ct
    ) =>
        directory.MakeAsync(
            id,
            request.On,
            request.Code,
            request.Codes,
            (changes, place) =>
                changes.Split(place, request.Code, request.Name.Trim(), request.Children, request.Counts, request.Remaining),
            ct
        );
}
