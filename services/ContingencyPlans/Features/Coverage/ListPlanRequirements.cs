using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace ContingencyPlans.Features.Coverage;

/// <summary>Required plans as the API shows them.</summary>
/// <param name="Division">Null: for every place, until a jurisdiction sets its own.</param>
public sealed record PlanRequirementsView(
    Guid Id,
    DivisionCode? Division,
    DateOnly ValidFrom,
    IReadOnlyList<RequiredPlan> Plans,
    string? Source,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static PlanRequirementsView Of(PlanRequirements r) =>
        new(r.Id, r.Division == default ? null : r.Division, r.ValidFrom, r.Plans, r.Source, r.Version, r.UpdatedAt);
}

/// <summary>The lists that can count at a place: its own and those of the places above it.</summary>
internal static class ListPlanRequirements
{
    public static async Task<Ok<Page<PlanRequirementsView>>> HandleAsync(Scope scope, ContingencyPlansDb db, CancellationToken ct)
    {
        var lists = await db.Requirements.ListApplyingAsync(scope.Division, ct);
        return TypedResults.Ok(Page.Whole(lists.Select(PlanRequirementsView.Of)));
    }
}
