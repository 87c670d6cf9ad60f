using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>Found due for revision, evaluated, superseded, repealed.</content>
public sealed partial class Plan
{
    /// <summary>Something happened that the rules name: it is to be revised. The same source demands once; null then.</summary>
    public PlanChanged? FallDue(RevisionDemand demand, Hand hand)
    {
        if (!IsInForceOn(hand.On))
        {
            throw PlanLifeErrors.NotDue.Because(StateOn(hand.On).Word());
        }

        if (demand.Source is not null && Demands.Any(d => d.Source == demand.Source))
        {
            return null;
        }

        var was = Standing();
        Demands = [.. Demands, demand];
        ReckonDue();
        return ChangedEvent(PlanChange.FellDue, was, demand.On);
    }

    /// <summary>评估: it was looked at and stays as it is, until the interval is over again.</summary>
    public PlanChanged Evaluate(string conclusion, PlanRules rules, Hand hand)
    {
        Require(PlanStepKind.Evaluate, hand.On, PlanState.InForce, PlanState.DueForRevision);
        InOrder(hand.On, InForceFrom);
        var was = Standing();
        Settle(hand.On);
        EvaluateBy = hand.On.AddMonths(rules.EvaluateEvery);
        ReckonDue();
        Told = [.. Told.Where(t => t != Interval)];
        Note(PlanStepKind.Evaluate, hand, conclusion);
        return ChangedEvent(PlanChange.Evaluated, was, hand.On);
    }

    /// <summary>The next edition takes its place on the day that one is in force.</summary>
    public PlanChanged Supersede(Plan next, Hand hand)
    {
        var was = Standing();
        (InForceUntil, SupersededBy) = (next.InForceFrom, next.Id);
        Settle(hand.On);
        Note(PlanStepKind.Supersede, hand, next.Number);
        return ChangedEvent(PlanChange.Superseded, was, next.InForceFrom!.Value);
    }

    /// <summary>废止.</summary>
    public PlanChanged Repeal(string reason, Hand hand)
    {
        Require(
            PlanStepKind.Repeal,
            hand.On,
            PlanState.Issued,
            PlanState.Submitted,
            PlanState.Filed,
            PlanState.InForce,
            PlanState.DueForRevision
        );
        InOrder(hand.On, IssuedOn);
        var was = Standing();
        RepealedOn = hand.On;
        Note(PlanStepKind.Repeal, hand, reason);
        return ChangedEvent(PlanChange.Repealed, was, hand.On);
    }

    private void Settle(DateOnly on) => Demands = [.. Demands.Select(d => d.SettledOn is null ? d with { SettledOn = on } : d)];
}
