using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>The state of a corrective action.</summary>
public enum FindingState
{
    /// <summary>整改中.</summary>
    Open,

    /// <summary>已整改, to be checked by the authority that ordered it.</summary>
    Done,

    /// <summary>已办结.</summary>
    Closed,

    /// <summary>已撤回: it was no finding.</summary>
    Withdrawn,
}

/// <summary>评估发现的问题 and its corrective action (整改), followed until it is closed.</summary>
public sealed partial class Finding : DrillPart
{
    private Finding() { }

    /// <summary>Title of the drill when the correction was ordered.</summary>
    public string DrillTitle { get; private set; } = "";

    /// <summary>The part of the evaluation it belongs to.</summary>
    public EvaluationHeading Heading { get; private set; }

    /// <summary>What is wrong, 2 to 1,000 characters.</summary>
    public string Text { get; private set; } = "";

    /// <summary>整改措施.</summary>
    public string Action { get; private set; } = "";

    /// <summary>责任单位或责任人 of the corrective action.</summary>
    public FindingOwner Owner { get; private set; } = null!;

    /// <summary>Business date on which it was ordered.</summary>
    public DateOnly FoundOn { get; private set; }

    /// <summary>Last day for the corrective action.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Changed by the steps of the follow-up only.</summary>
    public FindingState State { get; private set; }

    /// <summary>Business date of the closing; null: not closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The edition of the plan whose revision it demands; null: none.</summary>
    public Guid? RevisionOf { get; private set; }

    /// <summary>Every step of the follow-up.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; private set; } = [];

    /// <inheritdoc/>
    public override PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        var was = Standing();
        base.MoveTo(to, on);
        return ChangedEvent(was, on);
    }

    private FindingStanding? Standing() =>
        State == FindingState.Withdrawn ? null : new(Division, DrillId, Text, Owner.ToString(), FoundOn, Due, ClosedOn);

    private FindingChanged ChangedEvent(FindingStanding? was, DateOnly on) => new(Id, was, Standing(), on) { Division = Division };

    private void Follow(FindingState state, ActedBy acted) =>
        (State, FollowUps) = (state, [.. FollowUps, new FollowUp(state, acted.On, acted.By, acted.Note, Due)]);
}

/// <summary>The one responsible for it: a post, a person, or both, at a place.</summary>
public sealed record FindingOwner(DivisionCode Division, string? Post, string? Name)
{
    /// <inheritdoc/>
    public override string ToString() => Post is not null && Name is not null ? $"{Post} {Name}" : Post ?? Name ?? "";
}

/// <summary>A step of the follow-up.</summary>
/// <param name="Due">Last day after the step.</param>
public sealed record FollowUp(FindingState State, DateOnly On, string By, string? Note, DateOnly Due);
