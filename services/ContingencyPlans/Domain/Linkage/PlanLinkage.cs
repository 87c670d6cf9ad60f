using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>上下衔接: the superior plan that it follows, and the changes above.</content>
public sealed partial class Plan
{
    /// <summary>总体: covers every hazard.</summary>
    public bool IsOverall => Kind is PlanKind.Overall or PlanKind.EnterpriseOverall;

    /// <summary>False only for plans of the highest level of the installation.</summary>
    public bool NeedsSuperior => Level != PlanLevel.City || Kind != PlanKind.Overall;

    /// <summary>Whether the plan follows a superior and every change above it is acknowledged.</summary>
    public bool IsLinked => !NeedsSuperior || (SuperiorId is not null && OpenFlags == 0);

    /// <summary>Whether it is made for the hazard.</summary>
    public bool Covers(Hazard hazard) => IsOverall || Hazards.Any(h => Superiors.Covers(h, hazard));

    /// <summary>Names the superior, which must be in force. Publishes an event only after the plan's issue.</summary>
    public PlanChanged? Follow(Plan superior, bool levelMissing, ActedBy acted)
    {
        RequireAlive(PlanStepKind.Follow, acted.On);
        Superiors.Check(this, superior, levelMissing);
        Superiors.RequireInForce(superior, acted.On);
        var was = IssuedOn is null ? null : Standing();
        SuperiorId = superior.Id;
        Note(PlanStepKind.Follow, acted, superior.Title);
        return was is null ? null : ChangedEvent(PlanChange.Relinked, was, acted.On);
    }

    /// <summary>Marks a change of a plan above. The change of linkage is published together with the other plans below.</summary>
    public PlanRelinked Flag(LinkFlag flag)
    {
        var was = Standing();
        (Flags, OpenFlags) = ([.. Flags, flag], OpenFlags + 1);
        return new PlanRelinked(Id, was, Standing());
    }

    /// <summary>Acknowledges the changes above, with the finding. The plan followed must be in force.</summary>
    /// <param name="superior">The plan it follows now.</param>
    public PlanChanged Acknowledge(string finding, Plan? superior, ActedBy acted)
    {
        RequireAlive(PlanStepKind.Acknowledge, acted.On);
        if (OpenFlags == 0)
        {
            throw LinkErrors.NothingFlagged.Because();
        }

        if (superior is not null && !superior.IsInForceOn(acted.On))
        {
            throw LinkErrors.SuperiorGone.Because(superior.Title);
        }

        var was = Standing();
        Flags =
        [
            .. Flags.Select(f => f.AcknowledgedOn is null ? f with { AcknowledgedOn = acted.On, By = acted.By, Finding = finding } : f),
        ];
        OpenFlags = 0;
        Note(PlanStepKind.Acknowledge, acted, finding);
        return ChangedEvent(PlanChange.Relinked, was, acted.On);
    }

    private void RequireAlive(PlanStepKind step, DateOnly on) =>
        Require(step, on, [.. Enum.GetValues<PlanState>().Except([PlanState.Superseded, PlanState.Repealed, PlanState.Discarded])]);
}
