using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Tests.Investments;

public sealed class InvestmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DivisionCode Place = DivisionCode.Parse("622921");
    private static readonly InvestmentDetails Trucks = new(
        "消防车购置",
        InvestmentPurpose.VehiclesMachines,
        FundSource.County,
        3_000_000.00m,
        null
    );

    [Fact]
    public void Its_steps_follow_each_other_and_none_is_taken_twice()
    {
        var (boat, planned) = Investment.Plan(Place, Trucks with { Purpose = InvestmentPurpose.Boat }, Day(1));
        (planned.Change, planned.Was, planned.Now.PlannedOn).ShouldBe((InvestmentChange.Planned, null, Day(1)));
        Refused(() => boat.Complete(Day(2))).ShouldBe("investment.wrong-step");
        Refused(() => boat.PutToUse(Day(2))).ShouldBe("investment.wrong-step");
        boat.Start(Day(2));
        Refused(() => boat.Start(Day(3))).ShouldBe("investment.wrong-step");
        Refused(() => boat.Complete(Day(1))).ShouldBe("investment.out-of-order");
        boat.Complete(Day(3));
        Refused(() => boat.Cancel("不建了", Day(4))).ShouldBe("investment.wrong-step");
        var used = boat.PutToUse(Day(4));
        (boat.State, used.Was!.InUseOn, used.Now.InUseOn).ShouldBe((InvestmentState.InUse, null, Day(4)));
        Refused(() => boat.PutToUse(Day(5))).ShouldBe("investment.wrong-step");
    }

    [Fact]
    public void Money_is_exact_and_stays_within_the_budget()
    {
        var trucks = UnderWay();
        Refused(() => trucks.Pay(Paid(0.015m), "u")).ShouldBe("investment.half-fen");
        trucks.Pay(Paid(2_999_999.99m), "u");
        Refused(() => trucks.Pay(Paid(0.02m), "u")).ShouldBe("investment.over-budget");
        var last = trucks.Pay(Paid(0.01m), "u");
        (trucks.Paid, last.Was!.Payments.Count, last.Now.Payments.Sum(p => p.Amount)).ShouldBe((3_000_000.00m, 1, 3_000_000.00m));
    }

    [Fact]
    public void Nothing_is_paid_for_what_is_only_planned_or_was_given_up()
    {
        var (planned, _) = Investment.Plan(Place, Trucks, Day(1));
        Refused(() => planned.Pay(Paid(1), "u")).ShouldBe("investment.not-started");
        planned.Cancel("资金未落实", Day(2));
        Refused(() => planned.Pay(Paid(1), "u")).ShouldBe("investment.wrong-step");
        Refused(() => UnderWay().Pay(Paid(1) with { On = new(2026, 1, 1) }, "u")).ShouldBe("investment.paid-before-planned");
    }

    [Fact]
    public void A_struck_payment_stays_readable_no_longer_counts_and_frees_its_voucher()
    {
        var trucks = UnderWay();
        trucks.Pay(Paid(100) with { Voucher = "记-12" }, "u");
        Refused(() => trucks.Pay(Paid(50) with { Voucher = "记-12" }, "u")).ShouldBe("investment.voucher-taken");
        var struck = trucks.Strike(trucks.Payments[0], "金额录错", Today);
        (trucks.Paid, trucks.Payments.Count, struck.Was!.Payments.Count, struck.Now.Payments.Count).ShouldBe((0, 1, 1, 0));
        Refused(() => trucks.Strike(trucks.Payments[0], "再冲", Today)).ShouldBe("investment.payment-struck");
        trucks.Pay(Paid(10) with { Voucher = "记-12" }, "u");
        trucks.Paid.ShouldBe(10);
    }

    [Fact]
    public void A_correction_is_kept_with_its_reason_and_can_take_a_step_back()
    {
        var trucks = UnderWay();
        trucks.Complete(Day(6));
        trucks.PutToUse(Day(7));
        var published = trucks.Correct(
            Trucks with
            {
                Purpose = InvestmentPurpose.Gear,
            },
            trucks.Steps with
            {
                InUseOn = null,
            },
            "尚未投用",
            "马英",
            Today
        )!;
        (published.Was!.Purpose, published.Now.Purpose, published.Was.InUseOn, published.Now.InUseOn).ShouldBe(
            (InvestmentPurpose.VehiclesMachines, InvestmentPurpose.Gear, Day(7), null)
        );
        trucks.State.ShouldBe(InvestmentState.Completed);
        var kept = trucks.Corrections.ShouldHaveSingleItem();
        kept.Reason.ShouldBe("尚未投用");
        kept.Fields.ShouldBe([
            new CorrectedField("purpose", "vehicles-machines", "gear"),
            new CorrectedField("inUseOn", "2026-03-07", null),
        ]);
        trucks.Correct(trucks.Details, trucks.Steps, "没有变化", "马英", Today).ShouldBeNull();
        trucks.Corrections.Count.ShouldBe(1);
    }

    [Fact]
    public void A_correction_can_take_no_step_and_break_no_rule()
    {
        var trucks = UnderWay();
        trucks.Pay(Paid(100), "u");
        Refused(() => trucks.Correct(Trucks, trucks.Steps with { CompletedOn = Day(9) }, "理由", "马英", Today))
            .ShouldBe("investment.step-not-taken");
        Refused(() => trucks.Correct(Trucks with { Budget = 99 }, trucks.Steps, "理由", "马英", Today))
            .ShouldBe("investment.budget-below-paid");
        Refused(() => trucks.Correct(Trucks, trucks.Steps with { StartedOn = null }, "理由", "马英", Today))
            .ShouldBe("investment.has-payments");
        Refused(() => trucks.Correct(Trucks, trucks.Steps with { PlannedOn = Day(20) }, "理由", "马英", Today))
            .ShouldBe("investment.out-of-order");
        trucks.Corrections.ShouldBeEmpty();
    }

    [Fact]
    public void It_follows_its_place_and_keeps_its_former_places()
    {
        var trucks = UnderWay();
        trucks.Pay(Paid(100), "u");
        var published = trucks.PlaceEnded(DivisionCode.Parse("622922"), [], new(2026, 7, 1)).ShouldBeOfType<InvestmentChanged>();
        (published.Change, published.Division.Value, published.Was!.Division, published.Now.Moves.Single()).ShouldBe(
            (InvestmentChange.Moved, "622922", Place, new InvestmentMove(Place, new(2026, 7, 1)))
        );
        var (cancelled, _) = Investment.Plan(Place, Trucks, Day(1));
        cancelled.Cancel("不建了", Day(2));
        cancelled.MoveTo(DivisionCode.Parse("622922"), Today).ShouldBeNull();
        cancelled.Division.ShouldBe(Place);
    }

    private static Investment UnderWay()
    {
        var (investment, _) = Investment.Plan(Place, Trucks, Day(1));
        investment.Start(Day(2));
        return investment;
    }

    private static PaymentDetails Paid(decimal amount) => new(Day(5), amount, null, null, null);

    private static DateOnly Day(int day) => new(2026, 3, day);

    private static string Refused(Action step) => Should.Throw<DomainException>(step).Error.Code;
}
