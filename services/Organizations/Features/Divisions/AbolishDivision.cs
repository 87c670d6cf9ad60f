using Microsoft.AspNetCore.Http.HttpResults;

namespace Organizations.Features.Divisions;

/// <summary>撤销: the place ends without a successor.</summary>
/// <param name="On">First day without it.</param>
public sealed record AbolishDivisionRequest(DateOnly On);

internal static class AbolishDivision
{
    public static Task<Ok<ReorganizationView>> HandleAsync(
        Guid id,
        AbolishDivisionRequest request,
        [AsParameters] DirectoryChange directory,
        CancellationToken ct
    ) => directory.MakeAsync(id, request.On, null, null, (changes, place) => changes.Abolish(place), ct);
}
