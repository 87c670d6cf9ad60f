using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Records.Files;

namespace Organizations.Features.Investments;

/// <summary>Money that left for the investment.</summary>
/// <param name="Amount">Yuan, at most two decimals.</param>
/// <param name="Voucher">凭证号, once within the investment.</param>
/// <param name="FileId">Its scan, uploaded at the investment's place.</param>
public sealed record PayInvestmentRequest(
    DateOnly On,
    [property: Range(typeof(decimal), "0.01", "999999999999.99", ParseLimitsInInvariantCulture = true)] decimal Amount,
    [property: StringLength(100)] string? Payee,
    [property: StringLength(60)] string? Voucher,
    Guid? FileId
);

internal static class PayInvestment
{
    public static async Task<Ok<InvestmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        PayInvestmentRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var investment = await step.OnAsync(db.Investments, ct);
        var scans = await db.UseFilesAsync(investment.Division, request.FileId is { } id ? [id] : [], "fileId", clock.GetUtcNow(), ct);
        db.Publish(Take(investment, request, scans.Count > 0 ? scans[0] : null, step.Scope.Caller, clock));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(InvestmentView.Of(investment));
    }

    /// <summary>Money left for the investment; the scan of the voucher is attached already.</summary>
    public static InvestmentChanged Take(
        Investment investment,
        PayInvestmentRequest request,
        StoredFile? scan,
        Caller caller,
        TimeProvider clock
    )
    {
        var voucher = request.Voucher?.Trim() is { Length: > 0 } number ? number : null;
        var on = BusinessDate.Past(request.On, clock, DocumentErrors.NotYet, "on");
        return investment.Pay(new PaymentDetails(on, request.Amount, request.Payee?.Trim(), voucher, scan), caller.Subject);
    }
}
