using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace Drills.Features.Trainings;

/// <summary>The place's rules for tests and for the validity of its certificates, from a day on.</summary>
/// <param name="PassMark">Out of 100.</param>
/// <param name="CertificateMonths">Left out: certificates do not expire.</param>
public sealed record SetTrainingRulesRequest(
    DateOnly ValidFrom,
    [property: Range(1, 100)] decimal PassMark,
    [property: Range(1, 600)] int? CertificateMonths,
    [property: StringLength(200)] string? Source
);

/// <summary>Rules as the API shows them.</summary>
/// <param name="Division">Null: for every place, until a jurisdiction sets its own.</param>
public sealed record TrainingRulesView(
    Guid Id,
    DivisionCode? Division,
    DateOnly ValidFrom,
    decimal PassMark,
    int? CertificateMonths,
    string? Source,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static TrainingRulesView Of(TrainingRules r) =>
        new(
            r.Id,
            r.Division == default ? null : r.Division,
            r.ValidFrom,
            r.PassMark,
            r.CertificateMonths,
            r.Source,
            r.Version,
            r.UpdatedAt
        );
}

internal static class SetTrainingRules
{
    public static async Task<Ok<TrainingRulesView>> HandleAsync(
        SetTrainingRulesRequest request,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var rules = TrainingRules.Set(scope.Division, request.ValidFrom, request.PassMark, request.CertificateMonths, request.Source);
        await db.SetRuleAsync(rules, TrainingErrors.RuleStands, ct);
        return TypedResults.Ok(TrainingRulesView.Of(rules));
    }
}

/// <summary>The rules that can count at a place: its own and those of the places above it.</summary>
internal static class ListTrainingRules
{
    public static async Task<Ok<Page<TrainingRulesView>>> HandleAsync(Scope scope, DrillsDb db, CancellationToken ct)
    {
        var rules = await db.TrainingRules.ListApplyingAsync(scope.Division, ct);
        return TypedResults.Ok(Page.Whole(rules.Select(TrainingRulesView.Of)));
    }
}
