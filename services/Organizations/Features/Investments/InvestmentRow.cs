using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace Organizations.Features.Investments;

/// <summary>A line of the register of investments: an investment, and one of its payments.</summary>
internal sealed class InvestmentRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public string? Name { get; set; }

    public InvestmentPurpose? Purpose { get; set; }

    public FundSource? Source { get; set; }

    public decimal? Budget { get; set; }

    public string? DocumentNumber { get; set; }

    public DateOnly? PlannedOn { get; set; }

    public DateOnly? StartedOn { get; set; }

    public DateOnly? CompletedOn { get; set; }

    public DateOnly? InUseOn { get; set; }

    public DateOnly? PaidOn { get; set; }

    public decimal? Amount { get; set; }

    public string? Payee { get; set; }

    public string? Voucher { get; set; }

    public static IEnumerable<InvestmentRow> Of(Investment i)
    {
        var payments = i.Payments.Where(p => p.Counts).OrderBy(p => p.On).ThenBy(p => p.Id).Cast<Payment?>().DefaultIfEmpty();
        return payments.Select(p => new InvestmentRow
        {
            Division = i.Division,
            Name = i.Name,
            Purpose = i.Purpose,
            Source = i.Source,
            Budget = i.Budget,
            DocumentNumber = i.DocumentNumber,
            PlannedOn = i.PlannedOn,
            StartedOn = i.StartedOn,
            CompletedOn = i.CompletedOn,
            InUseOn = i.InUseOn,
            PaidOn = p?.On,
            Amount = p?.Amount,
            Payee = p?.Payee,
            Voucher = p?.Voucher,
        });
    }

    /// <summary>The investment is planned as the row says.</summary>
    internal PlanInvestmentRequest Plan() => new(Name!, Purpose!.Value, Source!.Value, Budget!.Value, DocumentNumber, PlannedOn, null);

    /// <summary>The payment the row names; null if it names none.</summary>
    internal PayInvestmentRequest? Payment() =>
        this is { PaidOn: { } on, Amount: { } amount } ? new(on, amount, Payee, Voucher, null) : null;
}
