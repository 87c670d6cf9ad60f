using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;

namespace Organizations.Features.Divisions;

/// <summary>划转: the place belongs to another superior.</summary>
/// <param name="Code">The new code, under the new superior.</param>
/// <param name="On">First day under the new superior.</param>
/// <param name="Name">The new name, if it changes.</param>
/// <param name="Codes">Codes for places inside that do not keep their last digits.</param>
public sealed record TransferDivisionRequest(
    DivisionCode Code,
    DateOnly On,
    [property: StringLength(100, MinimumLength = 1)] string? Name,
    IReadOnlyList<CodePair>? Codes
);

internal static class TransferDivision
{
    public static Task<Ok<ReorganizationView>> HandleAsync(
        Guid id,
        TransferDivisionRequest request,
        [AsParameters] DirectoryChange directory,
        CancellationToken ct
    ) =>
        directory.MakeAsync(
            id,
            request.On,
            request.Code,
            request.Codes,
            (changes, place) => changes.Transfer(place, request.Code, request.Name?.Trim()),
            ct
        );
}
