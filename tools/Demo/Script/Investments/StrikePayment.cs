using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>冲销: a payment with a missing digit is struck; the correct one is recorded again.</summary>
internal sealed record StrikePayment(
    DateOnly On,
    DemoDivision Where,
    Actor By,
    string Name,
    string Voucher,
    decimal WrongAmount,
    string Reason
) : InvestmentStep(On, Where, By, Name)
{
    public override string Doing => "冲销付款";

    public override string Key => $"investment strike {Place} {On:MMdd}";

    protected override bool IsDone(InvestmentRecord investment) => !investment.Payments.Any(IsWrong);

    protected override async Task<bool> DoAsync(StepContext stage, SignedInUser performer, string path, CancellationToken ct)
    {
        var payment = (await performer.GetAsync<InvestmentRecord>(path, ct)).Payments.First(IsWrong);
        await performer.PostAsync<InvestmentRecord>(
            $"{path}/strike",
            new { paymentId = payment.Id, reason = Reason },
            stage.KeyOf(this, "strike"),
            ct
        );
        return true;
    }

    private bool IsWrong(PaymentRecord payment) => payment.Voucher == Voucher && payment.Amount == WrongAmount && payment.StruckOn is null;
}
