using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Investments;

/// <summary>Given up; what was paid stays paid.</summary>
/// <param name="On">Today if left out.</param>
public sealed record CancelInvestmentRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason, DateOnly? On);

internal static class CancelInvestment
{
    public static async Task<Ok<InvestmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        CancelInvestmentRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var investment = await step.OnAsync(db.Investments, ct);
        db.Publish(investment.Cancel(request.Reason.Trim(), BusinessDate.Past(request.On, clock, DocumentErrors.NotYet)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(InvestmentView.Of(investment));
    }
}
