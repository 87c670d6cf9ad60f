using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Records.Rules;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

/// <summary>What teams of a level should have in the place, from a day on.</summary>
/// <param name="Members">Least members of all kinds.</param>
/// <param name="LeastFullTime">Least full-time members, captains not counted.</param>
/// <param name="MostFullTime">Most of them; left out: no bound.</param>
/// <param name="Seconded">Of them seconded from the county's fire brigade.</param>
public sealed record SetEstablishmentRuleRequest(
    TeamLevel Level,
    [property: Range(0, 20)] int Captains,
    [property: Range(0, 20)] int Deputies,
    [property: Range(0, 1_000)] int Members,
    [property: Range(0, 1_000)] int LeastFullTime,
    [property: Range(0, 1_000)] int? MostFullTime,
    [property: Range(0, 1_000)] int Seconded,
    DateOnly ValidFrom,
    [property: StringLength(200)] string? Source
);

/// <summary>An establishment rule as the API shows it.</summary>
public sealed record EstablishmentRuleView(
    Guid Id,
    DivisionCode Division,
    TeamLevel Level,
    EstablishmentTerms Terms,
    DateOnly ValidFrom,
    string? Source,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static EstablishmentRuleView Of(EstablishmentRule r) =>
        new(r.Id, r.Division, r.Level, r.Terms, r.ValidFrom, r.Source, r.Version, r.UpdatedAt);
}

internal static class SetEstablishmentRule
{
    public static async Task<Ok<EstablishmentRuleView>> HandleAsync(
        SetEstablishmentRuleRequest request,
        Scope scope,
        RescueTeamsDb db,
        CancellationToken ct
    )
    {
        var terms = new EstablishmentTerms(
            request.Captains,
            request.Deputies,
            request.Members,
            request.LeastFullTime,
            request.MostFullTime,
            request.Seconded
        );
        var rule = EstablishmentRule.Set(scope.Division, request.Level, terms, request.ValidFrom, request.Source);
        await db.SetRuleAsync(rule, TeamErrors.RuleStands, ct, r => r.Level == request.Level);
        return TypedResults.Ok(EstablishmentRuleView.Of(rule));
    }
}
