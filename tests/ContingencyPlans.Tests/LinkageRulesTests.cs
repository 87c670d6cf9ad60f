using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;
using static ContingencyPlans.Tests.Plans;

namespace ContingencyPlans.Tests;

public sealed class LinkageRulesTests
{
    [Fact]
    public void A_plan_whose_village_went_to_another_township_is_flagged_once_and_one_that_moved_with_its_township_is_not()
    {
        var (township, plan) = (
            InForce("622921100", PlanKind.Overall),
            Approved("622921100201", PlanKind.DisposalScheme, PlanLevel.Village)
        );
        plan.Follow(township, levelMissing: false, Acted(2, 1));
        plan.Issue("1号", null, township, Rules, Calendar, Acted(2, 2));
        plan.FlagStrayed(township, Day(3, 1)).ShouldBeNull();

        plan.MoveTo(DivisionCode.Parse("622921110201"), Day(3, 2));

        plan.FlagStrayed(township, Day(3, 3)).ShouldNotBeNull().Plans.ShouldHaveSingleItem().Now.Linked.ShouldBeFalse();
        plan.Flags.ShouldHaveSingleItem().Change.ShouldBe(SuperiorChange.PlaceMoved);
        plan.FlagStrayed(township, Day(3, 4)).ShouldBeNull();

        township.MoveTo(DivisionCode.Parse("622921205"), Day(4, 1));
        plan.MoveTo(DivisionCode.Parse("622921205201"), Day(4, 1));
        plan.FlagStrayed(township, Day(4, 2)).ShouldBeNull();
    }

    [Fact]
    public void A_superior_is_of_the_level_above_or_the_same_places_overall_plan()
    {
        var (village, _) = Draft("622921100201", PlanKind.DisposalScheme, PlanLevel.Village, Hazard.FloodDrought);
        Refused(() => Superiors.Check(village, InForce("622921", PlanKind.Overall, PlanLevel.County), levelMissing: false))
            .ShouldBe("plan.superior-not-above");
        Refused(() => Superiors.Check(village, InForce("622921101", PlanKind.Overall), levelMissing: false))
            .ShouldBe("plan.superior-not-above");
        Superiors.Check(village, InForce("622921100", PlanKind.Overall), levelMissing: false);
        Superiors.Check(village, InForce("622921", PlanKind.Overall, PlanLevel.County), levelMissing: true); // a city without counties
        var (special, _) = Draft();
        Superiors.Check(special, InForce("622921100", PlanKind.Overall), levelMissing: false);
        var (overall, _) = Draft("622921100", PlanKind.Overall);
        Refused(() => Superiors.Check(overall, InForce("622921100", PlanKind.Overall), levelMissing: false))
            .ShouldBe("plan.superior-not-above");
        var (city, _) = Draft("6229", PlanKind.Overall, PlanLevel.City);
        Refused(() => Superiors.Check(city, InForce("6229", PlanKind.Special, PlanLevel.City), levelMissing: false))
            .ShouldBe("plan.highest-here");
    }

    [Fact]
    public void A_superior_covers_the_hazard()
    {
        var (flood, _) = Draft();
        Refused(() => Superiors.Check(flood, InForce("622921", PlanKind.Special, PlanLevel.County, Hazard.Earthquake), levelMissing: false))
            .ShouldBe("plan.superior-hazard-not-covered");
        Superiors.Check(flood, InForce("622921", PlanKind.Special, PlanLevel.County, Hazard.NaturalDisaster), levelMissing: false);
        var (overall, _) = Draft("622921100", PlanKind.Overall);
        Refused(() =>
                Superiors.Check(overall, InForce("622921", PlanKind.Special, PlanLevel.County, Hazard.FloodDrought), levelMissing: false)
            )
            .ShouldBe("plan.superior-hazard-not-covered");
    }

    [Fact]
    public void Only_a_plan_in_force_is_followed_and_issued_under()
    {
        var (plan, _) = Draft();
        var above = Approved("622921", PlanKind.Overall, PlanLevel.County);
        Refused(() => plan.Follow(above, false, Acted(2, 1))).ShouldBe("plan.superior-not-in-force");
        var approved = Approved();
        Refused(() => approved.Issue("1号", null, above, Rules, Calendar, Acted(2, 1))).ShouldBe("plan.superior-not-in-force");
    }

    [Fact]
    public void A_change_above_is_open_until_it_is_acknowledged()
    {
        var above = InForce("622921", PlanKind.Overall, PlanLevel.County);
        var plan = Approved();
        plan.Follow(above, false, Acted(2, 1)).ShouldBeNull(); // a draft is nobody else's business
        plan.Issue("2号", null, above, Rules, Calendar, Acted(2, 2)).Now.Linked.ShouldBeTrue();
        Refused(() => plan.Acknowledge("无影响", above, Acted(2, 3))).ShouldBe("plan.nothing-flagged");
        above.Repeal("另定", Acted(3, 1));
        var relinked = plan.Flag(new LinkFlag(above.Id, above.Title, SuperiorChange.Repealed, null, Day(3, 1), null, null, null));
        (relinked.Was.Linked, relinked.Now.Linked, plan.OpenFlags).ShouldBe((true, false, 1));
        Refused(() => plan.Acknowledge("无影响", above, Acted(3, 2))).ShouldBe("plan.superior-gone");
        plan.Follow(InForce("622921", PlanKind.Overall, PlanLevel.County), false, Acted(3, 2))!.Now.Linked.ShouldBeFalse();
        plan.Acknowledge("已对照新预案，无需修改", null, Acted(3, 3)).Now.Linked.ShouldBeTrue();
        plan.Flags.Single().Finding.ShouldBe("已对照新预案，无需修改");
    }

    [Fact]
    public void The_chain_takes_the_special_plan_of_each_place_and_orders_actions_by_when_they_are_due()
    {
        static PlanInForce With(Plan plan, params (string Text, int Minutes, ResponseGrade[] Grades)[] actions) =>
            new(
                plan,
                PlanContent.Empty with
                {
                    Actions = [.. actions.Select((a, i) => new PlanAction($"{i}", a.Grades, "某", a.Text, a.Minutes))],
                }
            );

        var chain = PlanChain.Of(
            [
                With(InForce("6229", PlanKind.Overall, PlanLevel.City), ("市派工作组", 120, [ResponseGrade.I])),
                With(InForce("622921", PlanKind.Overall, PlanLevel.County), ("不用：有专项", 1, [])),
                With(InForce("622921", PlanKind.Special, PlanLevel.County, Hazard.FloodDrought), ("县联队出动", 30, [])),
                With(InForce("622921", PlanKind.Special, PlanLevel.County, Hazard.Earthquake), ("不用：别的灾种", 1, [])),
                With(
                    InForce("622921100201", PlanKind.DisposalScheme, PlanLevel.Village, Hazard.NaturalDisaster),
                    ("敲锣转移", 10, []),
                    ("清点人数", 30, []),
                    ("不用：别的级别", 5, [ResponseGrade.IV])
                ),
            ],
            Hazard.FlashFlood,
            ResponseGrade.I
        );
        chain.Plans.Select(p => p.Plan.Level).ShouldBe([PlanLevel.Village, PlanLevel.County, PlanLevel.City]);
        chain.Links.Select(l => l.Action.Text).ShouldBe(["敲锣转移", "清点人数", "县联队出动", "市派工作组"]);
    }

    [Theory]
    [InlineData(PlanKind.Special, PlanLevel.County, PlanKind.Special, PlanLevel.Township, true)]
    [InlineData(PlanKind.Overall, PlanLevel.Township, PlanKind.DisposalScheme, PlanLevel.Village, true)]
    [InlineData(PlanKind.Overall, PlanLevel.Township, PlanKind.Special, PlanLevel.Township, false)]
    [InlineData(PlanKind.Overall, PlanLevel.County, PlanKind.Special, PlanLevel.Township, false)]
    public void Start_conditions_above_bind_below_where_both_are_about_the_same(
        PlanKind superior,
        PlanLevel above,
        PlanKind plan,
        PlanLevel level,
        bool binds
    ) => StartConditionComparison.Bind(superior, above, plan, level).ShouldBe(binds);

    [Fact]
    public void A_vacant_contact_and_a_dissolved_team_are_conflicts_but_not_where_the_state_is_unknown()
    {
        var (here, team) = (DivisionCode.Parse("622921100"), Guid.NewGuid());
        PlanContact Contact(string place, string? post, OfficerKind? officer = null) =>
            new(DivisionCode.Parse(place), post, officer, "报告");
        var content = PlanContent.Empty with
        {
            Contacts =
            [
                Contact("622921100", "township-head"),
                Contact("622921100", "office-director"),
                Contact("622921", "bureau-head"),
                Contact("622922", "county-head"),
                Contact("622921100201", null, OfficerKind.Disaster),
                Contact("622921100202", null, OfficerKind.Disaster),
            ],
            Teams = [new CalledTeam(team, "镇中队", null), new CalledTeam(Guid.NewGuid(), "已撤销的队", "抢险")],
        };
        var there = new PlaceStaffing(
            here,
            new HashSet<(string, string)> { ("622921100", "township-head") },
            new HashSet<(string, string)> { ("622921100201", "disaster") },
            new HashSet<Guid> { team }
        );
        there
            .ConflictsOf(content, [])
            .Select(c => (c.Kind, c.Item))
            .ShouldBe([
                (ConflictKind.ContactVacant, "622921100 所长（站长）"),
                (ConflictKind.ContactVacant, "622921 局长"),
                (ConflictKind.ContactVacant, "622921100202 disaster"),
                (ConflictKind.TeamDisbanded, "已撤销的队"),
            ]);
        new PlaceStaffing(here, null, null, null).ConflictsOf(content, []).ShouldBeEmpty();
    }

    [Fact]
    public void Working_days_leave_out_weekends_and_holidays_and_count_the_weekends_that_are_worked()
    {
        var place = DivisionCode.Parse("622921100");
        var calendar = new WorkingDays([
            SpecialDay.Set(default, Day(10, 1), works: false, "国庆节", null),
            SpecialDay.Set(default, Day(10, 10), works: true, "调休上班", null),
            SpecialDay.Set(DivisionCode.Parse("6229"), Day(10, 12), works: false, "本州放假", null),
        ]);
        calendar.After(place, Day(9, 30), 1).ShouldBe(Day(10, 2));
        calendar.After(place, Day(10, 9), 1).ShouldBe(Day(10, 10));
        calendar.After(place, Day(10, 10), 1).ShouldBe(Day(10, 13));
        calendar.After(DivisionCode.Parse("620102"), Day(10, 10), 1).ShouldBe(Day(10, 12));
    }
}
