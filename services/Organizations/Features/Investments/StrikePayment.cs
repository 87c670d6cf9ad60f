using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Investments;

/// <summary>冲销: a payment that was recorded by mistake no longer counts; the correct one is recorded again.</summary>
public sealed record StrikePaymentRequest(Guid PaymentId, [property: Required, StringLength(500, MinimumLength = 2)] string Reason);

internal static class StrikePayment
{
    public static async Task<Ok<InvestmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        StrikePaymentRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var investment = await step.OnAsync(db.Investments, ct);
        var payment =
            investment.Payments.Find(p => p.Id == request.PaymentId)
            ?? throw CoreErrors.NotFound.At("paymentId", investment.Division, request.PaymentId);
        db.Publish(investment.Strike(payment, request.Reason.Trim(), clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(InvestmentView.Of(investment));
    }
}
