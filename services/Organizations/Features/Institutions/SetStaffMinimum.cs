using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace Organizations.Features.Institutions;

/// <summary>A minimum staff rule of the place, from a day on.</summary>
public sealed record SetStaffMinimumRequest(
    DivisionLevel Level,
    [property: Range(0, 1_000)] int Minimum,
    DateOnly ValidFrom,
    [property: StringLength(200)] string? Source
);

/// <summary>A minimum staff rule as the API shows it.</summary>
public sealed record StaffMinimumView(
    Guid Id,
    DivisionCode Division,
    DivisionLevel Level,
    int Minimum,
    DateOnly ValidFrom,
    string? Source,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static StaffMinimumView Of(StaffMinimum m) =>
        new(m.Id, m.Division, m.Level, m.Minimum, m.ValidFrom, m.Source, m.Version, m.UpdatedAt);
}

internal static class SetStaffMinimum
{
    public static async Task<Ok<StaffMinimumView>> HandleAsync(
        SetStaffMinimumRequest request,
        Scope scope,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var rule = StaffMinimum.Set(scope.Division, request.Level, request.Minimum, request.ValidFrom, request.Source);
        await db.SetRuleAsync(rule, InstitutionErrors.MinimumStands, ct, m => m.Level == request.Level);
        return TypedResults.Ok(StaffMinimumView.Of(rule));
    }
}
