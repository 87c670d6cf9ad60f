using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>印发 and 备案.</content>
public sealed partial class Plan
{
    /// <summary>印发, under its number. If it follows a superior, that one has to be in force on the day.</summary>
    /// <param name="superior">The plan it follows; null if it follows none.</param>
    /// <param name="effectiveOn">First day in force at the earliest; null: the day of issue.</param>
    public PlanChanged Issue(string number, DateOnly? effectiveOn, Plan? superior, PlanRules rules, WorkingDays calendar, Hand hand)
    {
        Require(PlanStepKind.Issue, hand.On, PlanState.Approved);
        InOrder(hand.On, ApprovedOn);
        if (effectiveOn < hand.On)
        {
            throw PlanLifeErrors.EffectiveBeforeIssue.At("effectiveOn", effectiveOn.Value, hand.On);
        }

        if (superior is not null)
        {
            Superiors.RequireInForce(superior, hand.On);
        }

        (Number, IssuedOn, EffectiveOn) = (number, hand.On, effectiveOn ?? hand.On);
        SubmitBy = calendar.After(Division, hand.On, rules.SubmitWithin);
        Note(PlanStepKind.Issue, hand, number);
        return ChangedEvent(PlanChange.Issued, null, hand.On);
    }

    /// <summary>报备: it was sent to the level above, late or in time.</summary>
    public PlanChanged Submit(string? note, PlanRules rules, WorkingDays calendar, Hand hand)
    {
        Require(PlanStepKind.Submit, hand.On, PlanState.Issued);
        InOrder(hand.On, IssuedOn);
        var was = Standing();
        SubmittedOn = hand.On;
        ReceiptBy = calendar.After(Division, hand.On, rules.ReceiptWithin);
        Note(PlanStepKind.Submit, hand, note);
        return ChangedEvent(PlanChange.Submitted, was, hand.On);
    }

    /// <summary>退回补正: the level above misses something. What the plan says is not touched by it.</summary>
    public void SendBack(string reason, Hand hand)
    {
        Require(PlanStepKind.SendBack, hand.On, PlanState.Submitted);
        InOrder(hand.On, SubmittedOn);
        (SubmittedOn, ReceiptBy) = (null, null);
        Note(PlanStepKind.SendBack, hand, reason);
    }

    /// <summary>
    /// 备案回执 of the level above. With it the plan is in force: from the day it names, from the receipt on at the earliest. Who
    /// takes the place of an earlier edition does so on the same day (<see cref="Supersede"/>).
    /// </summary>
    public PlanChanged File(string? filingNumber, PlanRules rules, Hand hand)
    {
        Require(PlanStepKind.File, hand.On, PlanState.Submitted);
        InOrder(hand.On, SubmittedOn);
        var was = Standing();
        (FiledOn, FilingNumber) = (hand.On, filingNumber);
        InForceFrom = EffectiveOn > hand.On ? EffectiveOn : hand.On;
        EvaluateBy = InForceFrom.Value.AddMonths(rules.EvaluateEvery);
        ReckonDue();
        Note(PlanStepKind.File, hand, filingNumber);
        return ChangedEvent(PlanChange.Filed, was, hand.On);
    }

    private void ReckonDue()
    {
        var demanded = Demands.Where(d => d.SettledOn is null).Select(d => (DateOnly?)d.On).Min();
        DueOn = demanded < EvaluateBy ? demanded : EvaluateBy;
    }
}
