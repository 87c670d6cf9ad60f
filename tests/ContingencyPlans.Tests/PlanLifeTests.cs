using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;
using static ContingencyPlans.Tests.Plans;

namespace ContingencyPlans.Tests;

public sealed class PlanLifeTests
{
    [Fact]
    public void From_draft_to_in_force_every_step_is_seen()
    {
        var (plan, _) = Draft();
        var seen = new List<PlanState> { plan.StateOn(Day(11, 24)) };
        void Step(Action step)
        {
            step();
            seen.Add(plan.StateOn(Day(11, 24)));
        }

        Step(() => plan.StartReview(Acted(1, 5)));
        var opinion = plan.GiveOpinion("李专家", "某大学", OpinionVerdict.AgreeWithChanges, "补充转移路线", Acted(1, 6));
        plan.AnswerOpinion(opinion, "已补充", true, Acted(1, 7));
        Step(() => plan.Approve(Rules, Acted(1, 8)));
        Step(() => plan.Issue("镇政发〔2026〕1号", Day(12, 1), null, Rules, Calendar, Acted(1, 9)));
        Step(() => plan.Submit("编制说明", Rules, Calendar, Acted(1, 12)));
        Step(() => plan.File("备2026-1", Rules, Acted(1, 13)));
        seen.ShouldBe([PlanState.Draft, PlanState.InReview, PlanState.Approved, PlanState.Issued, PlanState.Submitted, PlanState.Filed]);
        (plan.StateOn(Day(12, 1)), plan.IsInForceOn(Day(12, 1)), plan.StateOn(new(2029, 12, 1))).ShouldBe(
            (PlanState.InForce, true, PlanState.DueForRevision)
        );
    }

    [Fact]
    public void A_plan_is_approved_only_when_every_expert_has_an_answer()
    {
        var (plan, _) = Draft();
        Refused(() => plan.Approve(Rules, Acted(1, 5))).ShouldBe("plan.wrong-step");
        plan.StartReview(Acted(1, 5));
        Refused(() => plan.Approve(Rules, Acted(1, 6))).ShouldBe("plan.opinions-missing");
        var first = plan.GiveOpinion("李专家", null, OpinionVerdict.Agree, "同意", Acted(1, 6));
        Refused(() => plan.GiveOpinion("李专家", null, OpinionVerdict.Agree, "同意", Acted(1, 6))).ShouldBe("plan.opinion-twice");
        Refused(() => plan.Approve(Rules, Acted(1, 7))).ShouldBe("plan.opinions-unanswered");
        plan.AnswerOpinion(first, "感谢", true, Acted(1, 7));
        Refused(() => plan.AnswerOpinion(first, "感谢", true, Acted(1, 7))).ShouldBe("plan.opinion-answered");
        var rework = plan.GiveOpinion("周专家", null, OpinionVerdict.Rework, "缺少启动条件", Acted(1, 7));
        plan.AnswerOpinion(rework, "重新编写", true, Acted(1, 7));
        Refused(() => plan.Approve(Rules, Acted(1, 8))).ShouldBe("plan.rework-wanted");

        plan.Return("按专家意见重写", Acted(1, 8));
        plan.StartReview(Acted(1, 9));
        Refused(() => plan.Approve(Rules, Acted(1, 9))).ShouldBe("plan.opinions-missing"); // another review, other opinions
    }

    [Fact]
    public void Steps_come_in_the_order_of_the_calendar()
    {
        var (plan, _) = Draft();
        plan.StartReview(Acted(1, 5));
        Refused(() => plan.GiveOpinion("李专家", null, OpinionVerdict.Agree, "同意", Acted(1, 4))).ShouldBe("plan.before-step");
        var approved = Approved();
        Refused(() => approved.Issue("1号", null, null, Rules, Calendar, Acted(1, 7))).ShouldBe("plan.before-step");
        Refused(() => approved.Issue("1号", Day(1, 8), null, Rules, Calendar, Acted(1, 9))).ShouldBe("plan.effective-before-issue");
    }

    [Fact]
    public void What_was_issued_never_changes_and_a_new_edition_takes_its_place()
    {
        var (plan, text) = Draft();
        plan.StartReview(Acted(1, 5));
        var heading = new PlanHeading(plan.Kind, plan.Level, plan.Title, plan.Hazards, null);
        plan.Change(text, Platform.Core.DivisionLevel.Township, heading, Content("到岗指挥", "清点人数")); // experts' opinions are worked in
        plan.AnswerOpinion(plan.GiveOpinion("李专家", null, OpinionVerdict.Agree, "同意", Acted(1, 6)), "感谢", true, Acted(1, 7));
        plan.Approve(Rules, Acted(1, 8));
        Refused(() => plan.Change(text, Platform.Core.DivisionLevel.Township, heading, Content("别的"))).ShouldBe("plan.locked");
        BringIntoForce(plan);
        Refused(() => plan.Change(text, Platform.Core.DivisionLevel.Township, heading, Content("别的"))).ShouldBe("plan.immutable");
        Refused(() => plan.Discard("不要了", Acted(2, 1))).ShouldBe("plan.wrong-step");

        var (next, nextText) = plan.NextEdition(text, 2, Day(6, 1));
        nextText.Content.Actions.Select(a => a.Text).ShouldBe(["到岗指挥", "清点人数"]);
        (next.SeriesId, next.Edition, next.StateOn(Day(6, 1)), plan.StateOn(Day(6, 1))).ShouldBe(
            (plan.SeriesId, 2, PlanState.Draft, PlanState.InForce)
        );
    }

    [Fact]
    public void A_plan_falls_due_by_what_happens_or_by_its_interval_and_an_evaluation_settles_it()
    {
        var plan = InForce();
        var finding = Guid.NewGuid();
        var changed = plan.FallDue(new RevisionDemand(RevisionTrigger.DrillFinding, "集合慢", Day(5, 1), finding, null), Acted(5, 2))!;
        (changed.Was!.DueOn, changed.Now.DueOn).ShouldBe((new DateOnly(2029, 1, 13), Day(5, 1)));
        plan.FallDue(new RevisionDemand(RevisionTrigger.DrillFinding, "再说一次", Day(5, 3), finding, null), Acted(5, 3)).ShouldBeNull();
        (plan.StateOn(Day(4, 30)), plan.StateOn(Day(5, 1)), plan.IsInForceOn(Day(5, 1))).ShouldBe(
            (PlanState.InForce, PlanState.DueForRevision, true)
        );
        plan.Evaluate("集合点已调整，无需修订", Rules, Acted(6, 1)).Now.DueOn.ShouldBe(new DateOnly(2029, 6, 1));
        plan.StateOn(Day(6, 1)).ShouldBe(PlanState.InForce);
        Refused(() => Draft().Plan.FallDue(new RevisionDemand(RevisionTrigger.Other, null, Day(1, 1), null, null), Acted(1, 1)))
            .ShouldBe("plan.not-due");
    }

    [Fact]
    public void Overdue_filing_receipt_and_evaluation_are_published_once_each()
    {
        var plan = Approved();
        plan.Issue("1号", null, null, Rules, Calendar, Acted(1, 9)); // a Friday: 20 working days later it is 6 February
        plan.SubmitBy.ShouldBe(Day(2, 6));
        plan.Remind(Day(2, 6)).ShouldBeEmpty();
        plan.Remind(Day(2, 7)).ShouldHaveSingleItem().ShouldBeOfType<PlanFilingOverdue>().Receipt.ShouldBeFalse();
        plan.Remind(Day(2, 8)).ShouldBeEmpty();
        plan.Submit(null, Rules, Calendar, Acted(2, 9));
        plan.Remind(Day(2, 16)).ShouldBeEmpty();
        plan.Remind(Day(2, 17)).ShouldHaveSingleItem().ShouldBeOfType<PlanFilingOverdue>().Receipt.ShouldBeTrue();
        plan.File(null, Rules, Acted(2, 18));
        plan.Remind(new(2029, 2, 17)).ShouldBeEmpty();
        plan.Remind(new(2029, 2, 18)).ShouldHaveSingleItem().ShouldBeOfType<PlanFellDue>().Trigger.ShouldBe("interval");
    }

    [Fact]
    public void A_plan_with_open_placeholders_is_approved_only_with_a_reason_that_is_kept()
    {
        var (plan, text) = Draft();
        plan.Change(text, DivisionLevel.Township, Heading(plan), Content("〔待填：本级救援队名称〕集结", "通知〔待填：书记姓名〕"));
        plan.OpenPlaceholders.ShouldBe(["本级救援队名称", "书记姓名"]);
        plan.StartReview(Acted(1, 5));
        plan.AnswerOpinion(plan.GiveOpinion("李专家", null, OpinionVerdict.Agree, "同意", Acted(1, 6)), "感谢", true, Acted(1, 7));
        Refused(() => plan.Approve(Rules, Acted(1, 8))).ShouldBe("plan.placeholders-open");

        var values = new LocalValues(plan.Division);
        values.Set("team", "刘家峡镇应急救援中队");
        plan.Refill(text, values).ShouldBe(["本级救援队名称"]);
        text.Content.Actions[0].Text.ShouldBe("刘家峡镇应急救援中队集结");
        Refused(() => plan.Approve(Rules, Acted(1, 8))).ShouldBe("plan.placeholders-open");

        plan.Approve(Rules, Acted(1, 8), "书记任命后补登");
        plan.Steps[^1].Note.ShouldBe("待填 书记姓名：书记任命后补登");
        Refused(() => plan.Refill(text, values)).ShouldBe("plan.locked");

        static PlanHeading Heading(Plan p) => new(p.Kind, p.Level, p.Title, p.Hazards, p.Enterprise);
    }

    [Fact]
    public void A_deadline_through_a_year_without_recorded_holidays_is_not_overdue_until_they_are_recorded()
    {
        var plan = Approved();
        plan.Issue("1号", null, null, Rules, Calendar, Acted(12, 18));
        (plan.SubmitBy, plan.DeadlineOpen).ShouldBe((new DateOnly(2027, 1, 15), true));
        plan.Remind(new(2027, 1, 20)).ShouldBeEmpty();

        var known = new WorkingDays([
            .. Enumerable.Range(0, 10).Select(w => SpecialDay.Set(default, new DateOnly(2026, 3, 7).AddDays(7 * w), false, "休", null)),
            .. Enumerable.Range(0, 10).Select(d => SpecialDay.Set(default, new DateOnly(2027, 1, 1).AddDays(d), false, "休", null)),
        ]);
        plan.ReckonDeadlines(Rules, known);

        (plan.SubmitBy, plan.DeadlineOpen).ShouldBe((new DateOnly(2027, 1, 25), false));
        plan.Remind(new(2027, 1, 26)).ShouldHaveSingleItem().ShouldBeOfType<PlanFilingOverdue>();
    }

    [Fact]
    public void A_plan_ends_with_its_place_and_goes_along_with_its_code()
    {
        var plan = InForce();
        var moved = plan.MoveTo(Platform.Core.DivisionCode.Parse("622902100"), Day(7, 1)).ShouldBeOfType<PlanChanged>();
        (moved.Was!.Division.Value, moved.Now.Division.Value, moved.Now.Moves.Single().From.Value).ShouldBe(
            ("622921100", "622902100", "622921100")
        );
        var ended = plan.PlaceEnded(Platform.Core.DivisionCode.Parse("622902101"), [], Day(8, 1)).ShouldBeOfType<PlanChanged>();
        (ended.Change, ended.Now.InForceUntil, plan.StateOn(Day(8, 1))).ShouldBe((PlanChange.Repealed, Day(8, 1), PlanState.Repealed));
        var (draft, _) = Draft();
        draft.PlaceEnded(null, [], Day(8, 1)).ShouldBeNull();
        draft.StateOn(Day(8, 1)).ShouldBe(PlanState.Discarded);
    }
}
