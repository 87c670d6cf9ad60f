using Platform.Core.Events;

namespace Drills.Domain;

/// <content>Its steps.</content>
public sealed partial class Finding
{
    /// <summary>A corrective action is ordered; one that demands a revision of the plan exercised tells so.</summary>
    public static (Finding Finding, IReadOnlyList<PlatformEvent> Events) Order(Drill drill, FindingOrder order, Acting acting)
    {
        drill.RequireEvaluated();
        if (order.Due < acting.On)
        {
            throw EvaluationErrors.DueBeforeFound.At("due", order.Due, acting.On);
        }

        var finding = new Finding
        {
            DrillTitle = drill.Title,
            Heading = order.Heading,
            Text = order.Text,
            Action = order.Action,
            Owner = order.Owner,
            FoundOn = acting.On,
            Due = order.Due,
            RevisionOf = !order.RevisePlan ? null : drill.PlanId ?? throw EvaluationErrors.NoPlan.At("revisePlan"),
        };
        finding.Belongs(drill);
        finding.Follow(FindingState.Open, acting);
        var told = finding.ChangedEvent(null, acting.On);
        return (
            finding,
            finding.RevisionOf is not { } plan
                ? [told]
                :
                [
                    told,
                    new PlanRevisionDemanded(finding.Id, drill.Id, plan, drill.Title, finding.Text, finding.Due, acting.On)
                    {
                        Division = drill.Division,
                    },
                ]
        );
    }

    /// <summary>The owner says how far it is.</summary>
    public void Report(bool done, Acting acting)
    {
        RequireOpen();
        Follow(done ? FindingState.Done : State, acting);
    }

    /// <summary>延期, or another owner.</summary>
    public FindingChanged Reassign(DateOnly due, FindingOwner owner, Acting acting)
    {
        RequireOpen();
        if (due < FoundOn)
        {
            throw EvaluationErrors.DueBeforeFound.At("due", due, FoundOn);
        }

        var was = Standing();
        (Due, Owner) = (due, owner);
        Follow(State, acting);
        return ChangedEvent(was, acting.On);
    }

    /// <summary>The one who ordered it looked, and it is not as it should be.</summary>
    public void SendBack(Acting acting)
    {
        RequireOpen();
        Follow(FindingState.Open, acting);
    }

    /// <summary>办结: it was done, and somebody looked.</summary>
    public FindingChanged Close(Acting acting)
    {
        RequireOpen();
        if (State != FindingState.Done)
        {
            throw EvaluationErrors.FindingNotDone.Because();
        }

        var was = Standing();
        ClosedOn = acting.On;
        Follow(FindingState.Closed, acting);
        return ChangedEvent(was, acting.On);
    }

    /// <summary>撤回: it was no finding.</summary>
    public FindingChanged Withdraw(Acting acting)
    {
        RequireOpen();
        var was = Standing();
        ClosedOn = acting.On;
        Follow(FindingState.Withdrawn, acting);
        return ChangedEvent(was, acting.On);
    }

    private void RequireOpen()
    {
        if (ClosedOn is { } closed)
        {
            throw EvaluationErrors.FindingClosed.Because(closed);
        }
    }
}

/// <summary>What was found and what is to be done about it.</summary>
/// <param name="RevisePlan">It shows that the plan exercised must be revised.</param>
public sealed record FindingOrder(EvaluationHeading Heading, string Text, string Action, FindingOwner Owner, DateOnly Due, bool RevisePlan);
