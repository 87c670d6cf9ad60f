using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;

namespace SocialForces.Features.Mobilizations;

/// <summary>The settlement as it should have been recorded.</summary>
/// <param name="Settlement">The whole of it.</param>
/// <param name="Reason">Why it was wrong; kept with the record.</param>
public sealed record CorrectSettlementRequest(
    [property: Required] SettleMobilizationRequest Settlement,
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason
);

internal static class CorrectSettlement
{
    public static async Task<Ok<MobilizationView>> HandleAsync(
        [AsParameters] RecordStep step,
        CorrectSettlementRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var mobilization = await step.OnAsync(db.Mobilizations, ct);
        var agreement = await db.Agreements.SingleAsync(a => a.Id == mobilization.AgreementId, ct);
        var settlement = request.Settlement.Of(step.Scope.Caller.Subject, clock);
        db.Publish(mobilization.CorrectSettlement(agreement, settlement, step.Scope.ActedNow(clock, request.Reason)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MobilizationView.Of(mobilization));
    }
}
