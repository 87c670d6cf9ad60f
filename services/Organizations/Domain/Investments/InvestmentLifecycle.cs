using System.Globalization;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <content>The steps of an investment after its planning.</content>
public sealed partial class Investment
{
    /// <summary>开工、签订采购合同: it is under way.</summary>
    public InvestmentChanged Start(DateOnly on) =>
        Step(InvestmentChange.Started, Steps with { StartedOn = on }, on, InvestmentState.Planned);

    /// <summary>建成、到货验收.</summary>
    public InvestmentChanged Complete(DateOnly on) =>
        Step(InvestmentChange.Completed, Steps with { CompletedOn = on }, on, InvestmentState.UnderWay);

    /// <summary>投入使用.</summary>
    public InvestmentChanged PutToUse(DateOnly on) =>
        Step(InvestmentChange.PutToUse, Steps with { InUseOn = on }, on, InvestmentState.Completed);

    /// <summary>取消 before the completion; payments made before still count.</summary>
    public InvestmentChanged Cancel(string reason, DateOnly on)
    {
        var changed = Step(
            InvestmentChange.Cancelled,
            Steps with
            {
                CancelledOn = on,
            },
            on,
            InvestmentState.Planned,
            InvestmentState.UnderWay
        );
        CancelReason = reason;
        return changed;
    }

    /// <summary>Money left for it.</summary>
    public InvestmentChanged Pay(PaymentDetails details, string by)
    {
        RequireExact(details.Amount, "amount");
        if (State is InvestmentState.Planned)
        {
            throw InvestmentErrors.NotStarted.Because();
        }

        if (State is InvestmentState.Cancelled)
        {
            throw InvestmentErrors.WrongStep.Because(State.Word());
        }

        if (details.On < PlannedOn)
        {
            throw InvestmentErrors.PaidBeforePlanned.At("on", PlannedOn);
        }

        if (Paid + details.Amount > Budget)
        {
            throw InvestmentErrors.OverBudget.At("amount", Paid + details.Amount, Budget);
        }

        if (details.Voucher is { } voucher && Payments.Find(p => p.Counts && p.Voucher == voucher) is { } same)
        {
            throw InvestmentErrors.VoucherTaken.At("voucher", voucher, same.On);
        }

        var was = Standing;
        Payments.Add(Payment.Of(this, details, by));
        Paid += details.Amount;
        return ChangedEvent(InvestmentChange.Paid, was, details.On);
    }

    /// <summary>冲销: the payment was recorded by mistake.</summary>
    public InvestmentChanged Strike(Payment payment, string reason, DateOnly today)
    {
        if (payment.StruckOn is { } struck)
        {
            throw InvestmentErrors.PaymentStruck.Because(struck);
        }

        var was = Standing;
        payment.Strike(reason, today);
        Paid -= payment.Amount;
        return ChangedEvent(InvestmentChange.PaymentStruck, was, today);
    }

    /// <summary>更正: corrects details, undoes a step recorded by mistake; the correction itself is kept.</summary>
    public InvestmentChanged? Correct(InvestmentDetails details, InvestmentSteps steps, string reason, string by, DateOnly today)
    {
        if (!steps.IsWithin(Steps))
        {
            throw InvestmentErrors.StepNotTaken.Because();
        }

        steps.RequireOrder();
        if (steps.State == InvestmentState.Planned && Payments.Exists(p => p.Counts))
        {
            throw InvestmentErrors.HasPayments.Because();
        }

        if (Payments.Where(p => p.Counts).Min(p => (DateOnly?)p.On) is { } first && first < steps.PlannedOn)
        {
            throw InvestmentErrors.OutOfOrder.At("plannedOn", first, steps.PlannedOn);
        }

        if (details.Budget < Paid)
        {
            throw InvestmentErrors.BudgetBelowPaid.At("budget", Paid);
        }

        var fields = Differences(details, steps);
        if (fields.Count == 0)
        {
            return null;
        }

        var was = Standing;
        Change(details);
        Take(steps);
        Corrections = [.. Corrections, new(today, by, reason, fields)];
        return ChangedEvent(InvestmentChange.Corrected, was, today);
    }

    private InvestmentChanged Step(InvestmentChange change, InvestmentSteps steps, DateOnly on, params InvestmentState[] from)
    {
        if (!from.Contains(State))
        {
            throw InvestmentErrors.WrongStep.Because(State.Word());
        }

        if (on < (CompletedOn ?? StartedOn ?? PlannedOn))
        {
            throw InvestmentErrors.OutOfOrder.At("on", on, (CompletedOn ?? StartedOn ?? PlannedOn));
        }

        var was = Standing;
        Take(steps);
        return ChangedEvent(change, was, on);
    }

    private void Take(InvestmentSteps steps) =>
        (PlannedOn, StartedOn, CompletedOn, InUseOn, CancelledOn, State) = (
            steps.PlannedOn,
            steps.StartedOn,
            steps.CompletedOn,
            steps.InUseOn,
            steps.CancelledOn,
            steps.State
        );

    private List<CorrectedField> Differences(InvestmentDetails details, InvestmentSteps steps) =>
        [
            .. new (string Field, object? Was, object? Now)[]
            {
                ("name", Name, details.Name),
                ("purpose", Purpose, details.Purpose),
                ("source", Source, details.Source),
                ("budget", Budget, details.Budget),
                ("documentNumber", DocumentNumber, details.DocumentNumber),
                ("plannedOn", PlannedOn, steps.PlannedOn),
                ("startedOn", StartedOn, steps.StartedOn),
                ("completedOn", CompletedOn, steps.CompletedOn),
                ("inUseOn", InUseOn, steps.InUseOn),
                ("cancelledOn", CancelledOn, steps.CancelledOn),
            }
                .Where(f => !Equals(f.Was, f.Now))
                .Select(f => new CorrectedField(f.Field, Text(f.Was), Text(f.Now))),
        ];

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
            Enum word => Platform.Core.Words.Of(word),
            _ => value.ToString(),
        };
}
