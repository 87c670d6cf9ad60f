using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>印发 and 备案.</content>
public sealed partial class Plan
{
    /// <summary>印发, under its number. A superior that it follows must be in force on the day.</summary>
    /// <param name="superior">The plan it follows; null if it follows none.</param>
    /// <param name="effectiveOn">Earliest first day in force; null: the day of issue.</param>
    public PlanChanged Issue(string number, DateOnly? effectiveOn, Plan? superior, PlanRules rules, WorkingDays calendar, ActedBy acted)
    {
        Require(PlanStepKind.Issue, acted.On, PlanState.Approved);
        InOrder(acted.On, ApprovedOn);
        if (effectiveOn < acted.On)
        {
            throw PlanLifeErrors.EffectiveBeforeIssue.At("effectiveOn", effectiveOn.Value, acted.On);
        }

        if (superior is not null)
        {
            Superiors.RequireInForce(superior, acted.On);
        }

        (Number, IssuedOn, EffectiveOn) = (number, acted.On, effectiveOn ?? acted.On);
        ReckonDeadlines(rules, calendar);
        Note(PlanStepKind.Issue, acted, number);
        return ChangedEvent(PlanChange.Issued, null, acted.On);
    }

    /// <summary>报备 to the level above, late or in time.</summary>
    public PlanChanged Submit(string? note, PlanRules rules, WorkingDays calendar, ActedBy acted)
    {
        Require(PlanStepKind.Submit, acted.On, PlanState.Issued);
        InOrder(acted.On, IssuedOn);
        var was = Standing();
        SubmittedOn = acted.On;
        ReckonDeadlines(rules, calendar);
        Note(PlanStepKind.Submit, acted, note);
        return ChangedEvent(PlanChange.Submitted, was, acted.On);
    }

    /// <summary>退回补正: the submission is not complete. The plan's content is not changed.</summary>
    public void SendBack(string reason, ActedBy acted)
    {
        Require(PlanStepKind.SendBack, acted.On, PlanState.Submitted);
        InOrder(acted.On, SubmittedOn);
        (SubmittedOn, ReceiptBy) = (null, null);
        Note(PlanStepKind.SendBack, acted, reason);
    }

    /// <summary>
    /// 备案回执 of the level above. With it the plan is in force: from its named day, but not before the receipt. An earlier edition ends
    /// on the same day (<see cref="Supersede"/>).
    /// </summary>
    public PlanChanged File(string? filingNumber, PlanRules rules, ActedBy acted)
    {
        Require(PlanStepKind.File, acted.On, PlanState.Submitted);
        InOrder(acted.On, SubmittedOn);
        var was = Standing();
        (FiledOn, FilingNumber) = (acted.On, filingNumber);
        InForceFrom = EffectiveOn > acted.On ? EffectiveOn : acted.On;
        EvaluateBy = InForceFrom.Value.AddMonths(rules.EvaluateEvery);
        ReckonDue();
        Note(PlanStepKind.File, acted, filingNumber);
        return ChangedEvent(PlanChange.Filed, was, acted.On);
    }

    /// <summary>The deadline of the filing step that comes next, from the calendar; reckoned again when a year's holidays come on
    /// record.</summary>
    public void ReckonDeadlines(PlanRules rules, WorkingDays calendar)
    {
        if (IssuedOn is not { } issued || FiledOn is not null)
        {
            return;
        }

        if (SubmittedOn is { } submitted)
        {
            ReceiptBy = calendar.After(Division, submitted, rules.ReceiptWithin);
            DeadlineOpen = !calendar.Knows(Division, submitted, ReceiptBy.Value);
        }
        else
        {
            SubmitBy = calendar.After(Division, issued, rules.SubmitWithin);
            DeadlineOpen = !calendar.Knows(Division, issued, SubmitBy.Value);
        }
    }

    private void ReckonDue()
    {
        var demanded = Demands.Where(d => d.SettledOn is null).Select(d => (DateOnly?)d.On).Min();
        DueOn = demanded < EvaluateBy ? demanded : EvaluateBy;
    }
}
