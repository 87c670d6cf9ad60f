using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace Organizations.Features.Investments;

/// <summary>An investment as the API shows it. Money is in yuan.</summary>
/// <param name="Paid">Sum of the payments that count.</param>
/// <param name="Payments">By date; struck ones are shown and don't count.</param>
/// <param name="Moves">The places it belonged to before, and until when.</param>
public sealed record InvestmentView(
    Guid Id,
    DivisionCode Division,
    string Name,
    InvestmentPurpose Purpose,
    FundSource Source,
    decimal Budget,
    decimal Paid,
    string? DocumentNumber,
    InvestmentState State,
    DateOnly PlannedOn,
    DateOnly? StartedOn,
    DateOnly? CompletedOn,
    DateOnly? InUseOn,
    DateOnly? CancelledOn,
    string? CancelReason,
    IReadOnlyList<PaymentView> Payments,
    IReadOnlyList<InvestmentCorrection> Corrections,
    IReadOnlyList<PastPlace> Moves,
    IReadOnlyList<AttachedFile> Attachments,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    /// <summary>The view of a record.</summary>
    public static InvestmentView Of(Investment i) =>
        new(
            i.Id,
            i.Division,
            i.Name,
            i.Purpose,
            i.Source,
            i.Budget,
            i.Paid,
            i.DocumentNumber,
            i.State,
            i.PlannedOn,
            i.StartedOn,
            i.CompletedOn,
            i.InUseOn,
            i.CancelledOn,
            i.CancelReason,
            [.. i.Payments.OrderBy(p => p.On).ThenBy(p => p.Id).Select(PaymentView.Of)],
            i.Corrections,
            i.Moves,
            i.Attachments,
            i.Version,
            i.UpdatedAt
        );
}

/// <summary>A payment.</summary>
/// <param name="StruckOn">Set if it was recorded by mistake; it no longer counts.</param>
public sealed record PaymentView(
    Guid Id,
    DateOnly On,
    decimal Amount,
    string? Payee,
    string? Voucher,
    AttachedFile? Scan,
    DateOnly? StruckOn,
    string? StrikeReason
)
{
    internal static PaymentView Of(Payment p) => new(p.Id, p.On, p.Amount, p.Payee, p.Voucher, p.Scan, p.StruckOn, p.StrikeReason);
}
