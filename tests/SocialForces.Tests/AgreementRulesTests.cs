using Platform.Core;
using Platform.Core.Events;
using SocialForces.Domain;

namespace SocialForces.Tests;

public sealed class AgreementRulesTests
{
    private static readonly DivisionCode County = DivisionCode.Parse("622921");

    [Fact]
    public void Its_last_day_still_counts_and_the_day_after_does_not()
    {
        var agreement = Signed(from: Day(2, 1), to: Day(11, 30));
        States(agreement, Day(1, 31), Day(2, 1), Day(11, 30), Day(12, 1))
            .ShouldBe([AgreementState.Signed, AgreementState.InForce, AgreementState.InForce, AgreementState.Expired]);
        agreement.Serves(DivisionCode.Parse("622921100"), DisasterKind.Flood, Day(11, 30)).ShouldBeTrue();
        agreement.Serves(DivisionCode.Parse("622921100"), DisasterKind.Flood, Day(12, 1)).ShouldBeFalse();
        agreement.Serves(DivisionCode.Parse("622922"), DisasterKind.Flood, Day(3, 1)).ShouldBeFalse();
        agreement.Serves(County, DisasterKind.Earthquake, Day(3, 1)).ShouldBeFalse();
    }

    [Fact]
    public void It_begins_when_the_second_side_has_signed_if_that_is_later()
    {
        var agreement = Draft(Day(1, 1), Day(12, 31));
        agreement.Confirm(AgreementSide.Force, "leader", "马队长", Day(3, 1)).ShouldBeNull();
        agreement.StateOn(Day(3, 2)).ShouldBe(AgreementState.Draft);
        agreement.Confirm(AgreementSide.Bureau, "officer", "王科长", Day(3, 5))!.Now.InForce.ShouldBe([new(Day(3, 5), Day(12, 31))]);
    }

    [Fact]
    public void Suspensions_and_an_early_end_shorten_the_days_in_force()
    {
        var agreement = Signed(Day(1, 1), Day(12, 31));
        agreement.Suspend("整改", Day(3, 1)).Now.InForce.ShouldBe([new(Day(1, 1), Day(2, 28))]);
        agreement.Resume(Day(3, 11));
        agreement.Suspend("换届", Day(5, 1));
        agreement.Resume(Day(5, 2));
        agreement
            .End("双方协商", Day(7, 1))
            .Now.InForce.ShouldBe([new(Day(1, 1), Day(2, 28)), new(Day(3, 11), Day(4, 30)), new(Day(5, 2), Day(6, 30))]);
        States(agreement, Day(3, 10), Day(3, 11), Day(5, 1), Day(6, 30), Day(7, 1), Day(12, 31))
            .ShouldBe([
                AgreementState.Suspended,
                AgreementState.InForce,
                AgreementState.Suspended,
                AgreementState.InForce,
                AgreementState.Ended,
                AgreementState.Ended,
            ]);
    }

    [Fact]
    public void The_periods_and_the_state_say_the_same_of_every_day()
    {
        var agreement = Signed(Day(2, 1), Day(10, 31));
        agreement.Suspend("一", Day(2, 1));
        agreement.Resume(Day(2, 20));
        agreement.Suspend("二", Day(4, 1));
        agreement.Resume(Day(4, 1));
        agreement.Suspend("三", Day(9, 1));
        for (var day = Day(1, 1); day <= Day(12, 31); day = day.AddDays(1))
        {
            agreement
                .Periods()
                .Any(p => p.First <= day && day <= p.Last)
                .ShouldBe(agreement.StateOn(day) == AgreementState.InForce, day.ToString("O"));
        }
    }

    [Fact]
    public void A_step_out_of_order_says_why()
    {
        var draft = Draft(Day(1, 1), Day(12, 31));
        Refused(() => draft.Suspend("x", Day(3, 1))).ShouldBe("agreement.wrong-step");
        draft.Confirm(AgreementSide.Bureau, "officer", "王", Day(1, 2));
        Refused(() => draft.Confirm(AgreementSide.Force, "officer", "王", Day(1, 2))).ShouldBe("agreement.both-sides");
        var signed = Signed(Day(1, 1), Day(12, 31));
        Refused(() => signed.Change(Terms(Day(1, 1), Day(6, 30)))).ShouldBe("agreement.wrong-step");
        Refused(() => signed.Resume(Day(3, 1))).ShouldBe("agreement.wrong-step");
        signed.End("x", Day(6, 1));
        Refused(() => signed.Suspend("x", Day(5, 1))).ShouldBe("agreement.wrong-step");
        Refused(() => Draft(Day(6, 1), Day(5, 1))).ShouldBe("agreement.backwards");
        Refused(() => Draft(Day(1, 1), Day(5, 1)).Confirm(AgreementSide.Bureau, "officer", "王", Day(5, 2)))
            .ShouldBe("agreement.over-before-signed");
        Refused(() => Draft(Day(1, 1), Day(5, 1), "6229")).ShouldBe("agreement.coverage-outside");
    }

    [Fact]
    public void New_terms_need_both_signatures_again()
    {
        var draft = Draft(Day(1, 1), Day(12, 31));
        draft.Confirm(AgreementSide.Force, "leader", "马", Day(1, 2));
        draft.Change(Terms(Day(1, 1), Day(6, 30)));
        draft.Confirm(AgreementSide.Bureau, "officer", "王", Day(1, 3)).ShouldBeNull();
    }

    [Fact]
    public void It_reminds_once_for_each_threshold_and_not_of_what_was_renewed()
    {
        var agreement = Signed(Day(1, 1), Day(12, 31));
        agreement.Remind([90, 30, 7], Day(10, 1)).ShouldBeNull();
        agreement.Remind([90, 30, 7], Day(10, 2))!.DaysLeft.ShouldBe(90);
        agreement.Remind([90, 30, 7], Day(10, 3)).ShouldBeNull();
        agreement.Remind([90, 30, 7], Day(12, 28))!.DaysLeft.ShouldBe(3);
        agreement.Remind([90, 30, 7], Day(12, 29)).ShouldBeNull();

        var renewed = Signed(Day(1, 1), Day(12, 31));
        var renewal = Agreement.Draft(County, Force(), Terms(new(2027, 1, 1), new(2027, 12, 31)), renewed, Day(11, 1));
        renewed.FollowedBy(With(renewal)).Now.RenewedBy.ShouldBe(renewal.Id);
        renewed.Remind([90], Day(12, 1)).ShouldBeNull();
        Refused(() => Agreement.Draft(County, Force(), Terms(Day(6, 1), new(2027, 12, 31)), Signed(Day(1, 1), Day(12, 31)), Day(5, 1)))
            .ShouldBe("agreement.not-renewable");
    }

    [Fact]
    public void Its_expiry_is_published_once_and_dated_the_day_after()
    {
        var agreement = Signed(Day(1, 1), Day(11, 30));
        agreement.TellExpiry(Day(11, 30)).ShouldBeNull();
        agreement.TellExpiry(Day(12, 24))!.On.ShouldBe(Day(12, 1));
        agreement.TellExpiry(Day(12, 25)).ShouldBeNull();
    }

    internal static Force Force(string division = "622921")
    {
        var identity = new ForceIdentity("蓝天救援队", null, null, [new Qualification(ForceSpecialty.WaterSurface, 2, null, null, null)]);
        var (force, _) = Domain.Force.Register(
            DivisionCode.Parse(division),
            identity,
            new(null, new GeoPoint(103, 35.5), [], [], []),
            Day(1, 1),
            null
        );
        force.Verify(Day(1, 1));
        return force;
    }

    internal static AgreementTerms Terms(DateOnly from, DateOnly to, string coverage = "622921") =>
        new(
            null,
            [DisasterKind.Flood, DisasterKind.WaterAccident],
            [DivisionCode.Parse(coverage)],
            30,
            new CostRules("实报实销", null, null, null),
            from,
            to
        );

    internal static DateOnly Day(int month, int day) => new(2026, month, day);

    private static Agreement Draft(DateOnly from, DateOnly to, string coverage = "622921") =>
        Agreement.Draft(County, Force(), Terms(from, to, coverage), null, from);

    private static Agreement Signed(DateOnly from, DateOnly to) => With(Draft(from, to));

    private static Agreement With(Agreement draft)
    {
        draft.TakeOver("officer", "王科长", draft.From);
        return draft;
    }

    private static AgreementState[] States(Agreement agreement, params DateOnly[] days) => [.. days.Select(agreement.StateOn)];

    private static string Refused(Action step) => Should.Throw<DomainException>(step).Error.Code;
}
