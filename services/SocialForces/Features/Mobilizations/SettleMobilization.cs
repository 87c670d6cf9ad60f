using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Mobilizations;

/// <summary>结算: what it cost by the agreement's rules, insurance, thanks.</summary>
/// <param name="Items">Nothing was paid if left out.</param>
/// <param name="InsurancePolicy">The policy that covered the people sent.</param>
/// <param name="InsuranceClaim">What was claimed.</param>
/// <param name="Thanks">Letter, pennant, commendation.</param>
/// <param name="On">Today if left out.</param>
public sealed record SettleMobilizationRequest(
    [property: Length(0, 50)] IReadOnlyList<SettlementItemRequest>? Items,
    [property: StringLength(60)] string? InsurancePolicy,
    [property: StringLength(500)] string? InsuranceClaim,
    [property: StringLength(500)] string? Thanks,
    DateOnly? On
)
{
    internal Settlement Of(string by, TimeProvider clock)
    {
        IReadOnlyList<SettlementItem> items = [.. (Items ?? []).Select(i => new SettlementItem(i.Name.Trim(), i.Amount))];
        return new(
            items.Sum(i => i.Amount),
            items,
            InsurancePolicy?.Trim(),
            InsuranceClaim?.Trim(),
            Thanks?.Trim(),
            BusinessDate.Past(On, clock, ForceErrors.NotYet),
            by
        );
    }
}

/// <summary>An item of the cost, in yuan.</summary>
public sealed record SettlementItemRequest(
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    [property: Range(typeof(decimal), "0", "100000000", ParseLimitsInInvariantCulture = true)] decimal Amount
);

internal static class SettleMobilization
{
    public static async Task<Ok<MobilizationView>> HandleAsync(
        [AsParameters] RecordStep step,
        SettleMobilizationRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var mobilization = await step.OnAsync(db.Mobilizations, ct);
        var agreement = await db.Agreements.SingleAsync(a => a.Id == mobilization.AgreementId, ct);
        var settlement = request.Of(step.Scope.Caller.Subject, clock);
        db.Publish(mobilization.Settle(agreement, settlement, step.Scope.ActedAt(null, clock)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MobilizationView.Of(mobilization));
    }
}
