using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;

namespace Organizations.Features.Divisions;

/// <summary>代码变更, as when a county becomes a district.</summary>
/// <param name="Code">The new code, under the same superior.</param>
/// <param name="On">First day of the new code.</param>
/// <param name="Name">The new name, if it changes with the code.</param>
/// <param name="Codes">Codes for places inside that do not keep their last digits.</param>
public sealed record RecodeDivisionRequest(
    DivisionCode Code,
    DateOnly On,
    [property: StringLength(100, MinimumLength = 1)] string? Name,
    IReadOnlyList<CodePair>? Codes
);

internal static class RecodeDivision
{
    public static Task<Ok<ReorganizationView>> HandleAsync(
        Guid id,
        RecodeDivisionRequest request,
        [AsParameters] DirectoryChange directory,
        CancellationToken ct
    ) =>
        directory.MakeAsync(
            id,
            request.On,
            request.Code,
            request.Codes,
            (changes, place) => changes.Recode(place, request.Code, request.Name?.Trim()),
            ct
        );
}
