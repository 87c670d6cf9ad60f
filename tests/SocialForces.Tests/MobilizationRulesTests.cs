using Platform.Core;
using Platform.Core.Events;
using SocialForces.Domain;
using static SocialForces.Tests.AgreementRulesTests;

namespace SocialForces.Tests;

public sealed class MobilizationRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, BusinessTime.Offset);

    [Fact]
    public void Steps_have_an_order_and_an_illegal_one_is_refused_with_the_current_state()
    {
        var (mobilization, force, agreement) = Asked();
        Refused(() => mobilization.SetOut(null, null, At(Noon, "x"))).ShouldBe("mobilization.wrong-step");
        mobilization.Accept(agreement, 12, 3, Noon.AddHours(1), At(Noon.AddMinutes(5), "leader"));
        Refused(() => mobilization.Accept(agreement, 12, 3, null, At(Noon.AddMinutes(6), "leader"))).ShouldBe("mobilization.wrong-step");
        Refused(() => mobilization.Arrive(null, null, At(Noon, "x"))).ShouldBe("mobilization.wrong-step");
        mobilization.SetOut(null, null, At(Noon.AddMinutes(20), "leader"));
        mobilization.Arrive(14, null, At(Noon.AddMinutes(80), "leader"));
        Refused(() => mobilization.Withdraw(force, "x", At(Noon, "x"))).ShouldBe("mobilization.wrong-step");
        Refused(() => mobilization.Settle(agreement, Cost(1), At(Noon, "x"))).ShouldBe("mobilization.wrong-step");
        force.EngagedIn.ShouldBe(mobilization.Id);
        mobilization.Release(force, "救起一人", At(Noon.AddHours(5), "officer"));
        force.EngagedIn.ShouldBeNull();
        mobilization
            .Settle(agreement, Cost(2400), At(Noon.AddDays(7), "x"))
            .ShouldSatisfyAllConditions(e => e.Cost.ShouldBe(2400), e => e.People.ShouldBe(14));
        mobilization
            .Log.Select(e => e.State)
            .ShouldBe([
                MobilizationState.Asked,
                MobilizationState.Accepted,
                MobilizationState.OnTheWay,
                MobilizationState.OnScene,
                MobilizationState.Released,
                MobilizationState.Settled,
            ]);
    }

    [Fact]
    public void An_answer_after_the_deadline_is_refused_whether_or_not_the_job_has_run()
    {
        var (mobilization, force, agreement) = Asked();
        mobilization.Lapse(force, At(mobilization.Deadline, "service")).ShouldBeNull();
        Refused(() => mobilization.Accept(agreement, 5, null, null, At(mobilization.Deadline.AddSeconds(1), "leader")))
            .ShouldBe("mobilization.too-late");
        Refused(() => mobilization.Decline(force, "x", At(mobilization.Deadline.AddSeconds(1), "leader")))
            .ShouldBe("mobilization.too-late");
        mobilization.Lapse(force, At(mobilization.Deadline.AddSeconds(1), "service"))!.Now.ShouldBe(MobilizationState.Lapsed);
        force.EngagedIn.ShouldBeNull();
    }

    [Fact]
    public void A_force_asked_before_midnight_can_not_accept_after_it_if_its_agreement_ends_then()
    {
        var agreement = Under(Day(6, 1), out var force);
        var late = new DateTimeOffset(2026, 6, 1, 23, 55, 0, BusinessTime.Offset);
        var (mobilization, _) = Mobilization.Ask(Need(), force, agreement, new(15, null, null), At(late, "officer"));
        Refused(() => mobilization.Accept(agreement, 5, null, null, At(late.AddMinutes(5), "leader"))).ShouldBe("agreement.not-in-force");
    }

    [Fact]
    public void A_force_is_held_by_one_mobilization_and_not_asked_unless_fit()
    {
        var agreement = Under(Day(12, 31), out var force);
        Mobilization.Ask(Need(), force, agreement, new(15, null, null), At(Noon, "officer"));
        Refused(() => Mobilization.Ask(Need(), force, agreement, new(15, null, null), At(Noon, "other"))).ShouldBe("force.engaged");
        Refused(() => force.StrikeOff("x", Day(6, 1))).ShouldBe("force.engaged");
        var failed = Under(Day(12, 31), out var unfit);
        unfit.Review(new ForceReview(2026, Passed: false, null, Day(5, 1), "officer"));
        Refused(() => Mobilization.Ask(Need(), unfit, failed, new(15, null, null), At(Noon, "officer"))).ShouldBe("force.not-fit");
    }

    [Fact]
    public void Steps_recorded_later_keep_their_own_time_and_order()
    {
        var (mobilization, _, agreement) = Asked();
        mobilization.Accept(agreement, 3, null, null, At(Noon.AddMinutes(2), Noon.AddMinutes(14)));
        mobilization.Log[^1].At.ShouldBe(Noon.AddMinutes(2));
        Refused(() => mobilization.SetOut(null, null, At(Noon.AddMinutes(1), Noon.AddMinutes(20)))).ShouldBe("mobilization.out-of-order");
        Refused(() => At(Noon.AddSeconds(1), Noon)).ShouldBe("mobilization.not-yet");
    }

    [Fact]
    public void The_limit_agreed_holds_in_the_settlement()
    {
        var (mobilization, force, agreement) = Asked(limit: 1000);
        mobilization.Accept(agreement, 2, null, null, At(Noon, "leader"));
        mobilization.SetOut(null, null, At(Noon, "leader"));
        mobilization.Arrive(null, null, At(Noon, "leader"));
        mobilization.Release(force, null, At(Noon, "leader"));
        Refused(() => mobilization.Settle(agreement, Cost(1000.01m), At(Noon, "x"))).ShouldBe("mobilization.over-limit");
    }

    [Fact]
    public void A_near_force_with_the_specialty_and_insurance_comes_first()
    {
        var near = Able("近处无保险", 103.1, insured: false);
        var far = Able("远处", 104.5);
        var close = Able("近处", 103.2);
        var wrong = Able("近处山地", 103.0, specialty: ForceSpecialty.Mountain);
        AbleForce.Ranked([near, far, close, wrong]).Select(a => a.Force.Name).ShouldBe(["近处", "远处", "近处无保险", "近处山地"]);
        close.Kilometres!.Value.ShouldBeInRange(15, 22);
        close.ArrivalMinutes.ShouldBe(close.TravelMinutes + 30);
    }

    private static AbleForce Able(
        string name,
        double longitude,
        bool insured = true,
        ForceSpecialty specialty = ForceSpecialty.WaterSurface
    )
    {
        ForceInsurance[] insurance = insured ? [new("某保险", "P1", Day(1, 1), Day(12, 31), null)] : [];
        var (force, _) = Domain.Force.Register(
            DivisionCode.Parse("622921"),
            new(name, null, null, [new(specialty, 2, null, null, null)]),
            new(null, new GeoPoint(longitude, 35.5), [], [], insurance),
            Day(1, 1),
            null
        );
        force.Verify(Day(1, 1));
        return AbleForce.For(
            force,
            Agreement.Draft(DivisionCode.Parse("622921"), force, Terms(Day(1, 1), Day(12, 31)), null, Day(1, 1)),
            Need(),
            Day(6, 1),
            new TravelEstimate()
        );
    }

    private static (Mobilization, Force, Agreement) Asked(decimal? limit = null)
    {
        var agreement = Under(Day(12, 31), out var force, limit);
        return (Mobilization.Ask(Need(), force, agreement, new(15, null, null), At(Noon, "officer")).Mobilization, force, agreement);
    }

    private static Agreement Under(DateOnly to, out Force force, decimal? limit = null)
    {
        force = AgreementRulesTests.Force();
        var agreement = Agreement.Draft(
            force.Division,
            force,
            Terms(Day(1, 1), to) with
            {
                Costs = new("按协议", null, null, limit),
            },
            null,
            Day(1, 1)
        );
        agreement.TakeOver("officer", "王", Day(1, 1));
        return agreement;
    }

    private static Need Need() =>
        new(DivisionCode.Parse("622921100"), DisasterKind.WaterAccident, null, "搜救落水人员", new GeoPoint(103.0, 35.5), null, null, null);

    private static Settlement Cost(decimal cost) => new(cost, [new("油料", cost)], "P-1", null, "感谢信", Day(6, 10), "officer");

    private static ActedBy At(DateTimeOffset at, string by) => ActedBy.AtTime(by, by, at, at, MobilizationErrors.NotYet);

    private static ActedBy At(DateTimeOffset at, DateTimeOffset recorded) =>
        ActedBy.AtTime("officer", "officer", at, recorded, MobilizationErrors.NotYet);

    private static string Refused(Action step) => Should.Throw<DomainException>(step).Error.Code;
}
