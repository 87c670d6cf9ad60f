using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>The steps of a plan in force: due for revision, evaluated, superseded, repealed.</content>
public sealed partial class Plan
{
    /// <summary>Records a demand for a revision (修订情形); null for a second demand from the same source.</summary>
    public PlanChanged? FallDue(RevisionDemand demand, ActedBy acted)
    {
        if (!IsInForceOn(acted.On))
        {
            throw PlanLifeErrors.NotDue.Because(StateOn(acted.On).Word());
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

    /// <summary>评估: the plan needs no revision; the interval begins again.</summary>
    public PlanChanged Evaluate(string conclusion, PlanRules rules, ActedBy acted)
    {
        Require(PlanStepKind.Evaluate, acted.On, PlanState.InForce, PlanState.DueForRevision);
        InOrder(acted.On, InForceFrom);
        var was = Standing();
        Settle(acted.On);
        EvaluateBy = acted.On.AddMonths(rules.EvaluateEvery);
        ReckonDue();
        Told = [.. Told.Where(t => t != Interval)];
        Note(PlanStepKind.Evaluate, acted, conclusion);
        return ChangedEvent(PlanChange.Evaluated, was, acted.On);
    }

    /// <summary>The next edition takes its place on the day that one is in force.</summary>
    public PlanChanged Supersede(Plan next, ActedBy acted)
    {
        var was = Standing();
        (InForceUntil, SupersededBy) = (next.InForceFrom, next.Id);
        Settle(acted.On);
        Note(PlanStepKind.Supersede, acted, next.Number);
        return ChangedEvent(PlanChange.Superseded, was, next.InForceFrom!.Value);
    }

    /// <summary>废止.</summary>
    public PlanChanged Repeal(string reason, ActedBy acted)
    {
        Require(
            PlanStepKind.Repeal,
            acted.On,
            PlanState.Issued,
            PlanState.Submitted,
            PlanState.Filed,
            PlanState.InForce,
            PlanState.DueForRevision
        );
        InOrder(acted.On, IssuedOn);
        var was = Standing();
        RepealedOn = acted.On;
        Note(PlanStepKind.Repeal, acted, reason);
        return ChangedEvent(PlanChange.Repealed, was, acted.On);
    }

    private void Settle(DateOnly on) => Demands = [.. Demands.Select(d => d.SettledOn is null ? d with { SettledOn = on } : d)];
}
