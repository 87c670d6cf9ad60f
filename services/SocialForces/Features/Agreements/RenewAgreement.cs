using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>续签: a new draft on the terms of the old one, which follows on it; both sides sign it as any other.</summary>
/// <param name="To">Its last day.</param>
/// <param name="From">The day after the old one's last if left out.</param>
public sealed record RenewAgreementRequest(DateOnly To, DateOnly? From, [property: StringLength(60)] string? Number);

internal static class RenewAgreement
{
    public static async Task<Created<AgreementView>> HandleAsync(
        [AsParameters] RecordStep step,
        RenewAgreementRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var old = await step.OnAsync(db.Agreements, ct);
        var force = await db.Forces.SingleAsync(f => f.Id == old.ForceId, ct);
        var terms = new AgreementTerms(
            request.Number?.Trim(),
            old.Disasters,
            old.Coverage,
            old.ResponseMinutes,
            old.Costs,
            request.From ?? old.To.AddDays(1),
            request.To
        );
        var renewal = Agreement.Draft(old.Division, force, terms, old, clock.Today());
        db.Add(renewal);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{renewal.Division}/agreements/{renewal.Id}", AgreementView.Of(renewal, clock.Today()));
    }
}
