using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>上下衔接: the plan above that it follows, and what happens up there.</content>
public sealed partial class Plan
{
    /// <summary>总体: covers every hazard.</summary>
    public bool IsOverall => Kind is PlanKind.Overall or PlanKind.EnterpriseOverall;

    /// <summary>False only for those of the highest level of the installation.</summary>
    public bool NeedsSuperior => Level != PlanLevel.City || Kind != PlanKind.Overall;

    /// <summary>Follows a plan, and nothing up there has changed that nobody looked at.</summary>
    public bool IsLinked => !NeedsSuperior || (SuperiorId is not null && OpenFlags == 0);

    /// <summary>Whether it is made for the hazard.</summary>
    public bool Covers(Hazard hazard) => IsOverall || Hazards.Any(h => Superiors.Covers(h, hazard));

    /// <summary>Names the superior, which has to be in force. Told of only when others know of the plan, from its issue on.</summary>
    public PlanChanged? Follow(Plan superior, bool levelMissing, Hand hand)
    {
        RequireAlive(PlanStepKind.Follow, hand.On);
        Superiors.Check(this, superior, levelMissing);
        Superiors.RequireInForce(superior, hand.On);
        var was = IssuedOn is null ? null : Standing();
        SuperiorId = superior.Id;
        Note(PlanStepKind.Follow, hand, superior.Title);
        return was is null ? null : ChangedEvent(PlanChange.Relinked, was, hand.On);
    }

    /// <summary>A plan above changed. What it is worth as linked is told of together with the others below.</summary>
    public PlanRelinked Flag(LinkFlag flag)
    {
        var was = Standing();
        (Flags, OpenFlags) = ([.. Flags, flag], OpenFlags + 1);
        return new PlanRelinked(Id, was, Standing());
    }

    /// <summary>Somebody looked at what changed above and says what it means here. The plan followed has to be in force.</summary>
    /// <param name="superior">The plan it follows now.</param>
    public PlanChanged Acknowledge(string finding, Plan? superior, Hand hand)
    {
        RequireAlive(PlanStepKind.Acknowledge, hand.On);
        if (OpenFlags == 0)
        {
            throw LinkErrors.NothingFlagged.Because();
        }

        if (superior is not null && !superior.IsInForceOn(hand.On))
        {
            throw LinkErrors.SuperiorGone.Because(superior.Title);
        }

        var was = Standing();
        Flags = [.. Flags.Select(f => f.AcknowledgedOn is null ? f with { AcknowledgedOn = hand.On, By = hand.By, Finding = finding } : f)];
        OpenFlags = 0;
        Note(PlanStepKind.Acknowledge, hand, finding);
        return ChangedEvent(PlanChange.Relinked, was, hand.On);
    }

    private void RequireAlive(PlanStepKind step, DateOnly on) =>
        Require(step, on, [.. Enum.GetValues<PlanState>().Except([PlanState.Superseded, PlanState.Repealed, PlanState.Discarded])]);
}
