using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Notices.Data;
using Notices.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace Notices.Features.Rules;

/// <summary>When people of the place receive non-urgent notices, from a day on.</summary>
/// <param name="QuietFrom">21:00; the same as <paramref name="QuietTo"/>: no quiet hours.</param>
/// <param name="QuietTo">07:00.</param>
/// <param name="DigestAt">When the day's digests are sent.</param>
/// <param name="Source">The document that sets the rule.</param>
public sealed record SetTellingRuleRequest(
    TimeOnly QuietFrom,
    TimeOnly QuietTo,
    TimeOnly DigestAt,
    DateOnly ValidFrom,
    [property: Required, StringLength(200, MinimumLength = 2)] string Source
);

/// <summary>A rule as the API shows it.</summary>
/// <param name="Division">Null: everywhere.</param>
public sealed record TellingRuleView(
    Guid Id,
    DivisionCode? Division,
    TimeOnly QuietFrom,
    TimeOnly QuietTo,
    TimeOnly DigestAt,
    DateOnly ValidFrom,
    string Source,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static TellingRuleView Of(TellingRule r) =>
        new(
            r.Id,
            r.Division == default ? null : r.Division,
            r.QuietFrom,
            r.QuietTo,
            r.DigestAt,
            r.ValidFrom,
            r.Source,
            r.Version,
            r.UpdatedAt
        );
}

internal static class SetTellingRule
{
    public static async Task<Ok<TellingRuleView>> HandleAsync(
        SetTellingRuleRequest request,
        Scope scope,
        NoticesDb db,
        CancellationToken ct
    )
    {
        var rule = TellingRule.Set(
            scope.Division,
            request.ValidFrom,
            request.QuietFrom,
            request.QuietTo,
            request.DigestAt,
            request.Source.Trim()
        );
        await db.SetRuleAsync(rule, SubscriptionErrors.RuleStands, ct);
        return TypedResults.Ok(TellingRuleView.Of(rule));
    }

    /// <summary>Every rule that counts, or will, in the place: its own and its superiors'.</summary>
    public static async Task<Ok<Page<TellingRuleView>>> ListAsync(Scope scope, NoticesDb db, CancellationToken ct)
    {
        var rules = await db.Rules.ListApplyingAsync(scope.Division, ct);
        return TypedResults.Ok(Page.Whole(rules.Select(TellingRuleView.Of)));
    }
}
