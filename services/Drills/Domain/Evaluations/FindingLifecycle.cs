using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <content>The steps of its life cycle.</content>
public sealed partial class Finding
{
    /// <summary>Orders a corrective action; if the plan exercised must be revised, a second event demands it.</summary>
    public static (Finding Finding, IReadOnlyList<PlatformEvent> Events) Order(Drill drill, FindingOrder order, ActedBy acted)
    {
        drill.RequireEvaluated();
        if (order.Due < acted.On)
        {
            throw EvaluationErrors.DueBeforeFound.At("due", order.Due, acted.On);
        }

        var finding = new Finding
        {
            DrillTitle = drill.Title,
            Heading = order.Heading,
            Text = order.Text,
            Action = order.Action,
            Owner = order.Owner,
            FoundOn = acted.On,
            Due = order.Due,
            RevisionOf = !order.RevisePlan ? null : drill.PlanId ?? throw EvaluationErrors.NoPlan.At("revisePlan"),
        };
        finding.Belongs(drill);
        finding.Follow(FindingState.Open, acted);
        var changed = finding.ChangedEvent(null, acted.On);
        return (
            finding,
            finding.RevisionOf is not { } plan
                ? [changed]
                :
                [
                    changed,
                    new PlanRevisionDemanded(finding.Id, drill.Id, plan, drill.Title, finding.Text, finding.Due, acted.On)
                    {
                        Division = drill.Division,
                    },
                ]
        );
    }

    /// <summary>Records the owner's progress.</summary>
    public void Report(bool done, ActedBy acted)
    {
        RequireOpen();
        Follow(done ? FindingState.Done : State, acted);
    }

    /// <summary>延期, or another owner.</summary>
    public FindingChanged Reassign(DateOnly due, FindingOwner owner, ActedBy acted)
    {
        RequireOpen();
        if (due < FoundOn)
        {
            throw EvaluationErrors.DueBeforeFound.At("due", due, FoundOn);
        }

        var was = Standing();
        (Due, Owner) = (due, owner);
        Follow(State, acted);
        return ChangedEvent(was, acted.On);
    }

    /// <summary>退回: the check found that the correction is not sufficient.</summary>
    public void SendBack(ActedBy acted)
    {
        RequireOpen();
        Follow(FindingState.Open, acted);
    }

    /// <summary>办结: it was done and checked.</summary>
    public FindingChanged Close(ActedBy acted)
    {
        RequireOpen();
        if (State != FindingState.Done)
        {
            throw EvaluationErrors.FindingNotDone.Because();
        }

        var was = Standing();
        ClosedOn = acted.On;
        Follow(FindingState.Closed, acted);
        return ChangedEvent(was, acted.On);
    }

    /// <summary>撤回: it was no finding.</summary>
    public FindingChanged Withdraw(ActedBy acted)
    {
        RequireOpen();
        var was = Standing();
        ClosedOn = acted.On;
        Follow(FindingState.Withdrawn, acted);
        return ChangedEvent(was, acted.On);
    }

    private void RequireOpen()
    {
        if (ClosedOn is { } closed)
        {
            throw EvaluationErrors.FindingClosed.Because(closed);
        }
    }
}

/// <summary>A finding and its corrective action.</summary>
/// <param name="RevisePlan">Whether the plan exercised must be revised.</param>
public sealed record FindingOrder(EvaluationHeading Heading, string Text, string Action, FindingOwner Owner, DateOnly Due, bool RevisePlan);
