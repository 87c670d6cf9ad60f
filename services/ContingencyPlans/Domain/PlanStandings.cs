using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>What events contain of the plan, and how it follows its place.</content>
public sealed partial class Plan
{
    /// <summary>What events contain of it at this moment.</summary>
    public PlanStanding Standing()
    {
        var until = RepealedOn < InForceUntil || InForceUntil is null ? RepealedOn : InForceUntil;
        var from = until <= InForceFrom ? null : InForceFrom;
        return new PlanStanding(
            Division,
            Moves,
            SeriesId,
            Edition,
            Kind,
            Level,
            Hazards,
            Title,
            Enterprise?.Name,
            Number,
            IssuedOn,
            FiledOn,
            from,
            until,
            DueOn,
            SuperiorId,
            NeedsSuperior,
            IsLinked
        );
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (RepealedOn is not null)
        {
            return null;
        }

        var was = IssuedOn is null ? null : Standing();
        (Moves, Division) = ([.. Moves, new PastPlace(Division, on)], to);
        return was is null ? null : ChangedEvent(PlanChange.Moved, was, on);
    }

    /// <summary>
    /// A plan is made for its place and ends with it: the place that absorbed it has its own plans. An enterprise continues where it is.
    /// </summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on)
    {
        if (RepealedOn is not null)
        {
            return null;
        }

        if (Level == PlanLevel.Enterprise && into is { } place)
        {
            return MoveTo(place, on);
        }

        var was = IssuedOn is null ? null : Standing();
        RepealedOn = on;
        Note(
            IssuedOn is null ? PlanStepKind.Discard : PlanStepKind.Repeal,
            ActedBy.Service("contingency-plans", on),
            into is null ? "区划撤销" : $"区划并入 {into}"
        );
        return was is null ? null : ChangedEvent(PlanChange.Repealed, was, on);
    }

    private PlanChanged ChangedEvent(PlanChange change, PlanStanding? was, DateOnly on) =>
        new(Id, change, was, Standing(), on) { Division = Division };
}
