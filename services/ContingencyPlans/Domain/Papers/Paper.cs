using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>
/// A document that brings the plans to the people who act: a post's risk card, a handbook, a risk chart. It is drafted, published and
/// finally withdrawn; at most one per unit and title is in use.
/// </summary>
public abstract partial class Paper : IRecord
{
    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Its owner: a place, by the place's level, or an enterprise.</summary>
    public PlanLevel Level { get; private set; }

    /// <summary>Name of the unit: the place or the enterprise.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>2 to 100 characters; of a card: the post.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The hazards it is about, at least one.</summary>
    public IReadOnlyList<Hazard> Hazards { get; private set; } = [];

    /// <summary>First day in use; null: a draft.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>First day no longer in use.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>2 to 500 characters; a fixed sentence if its replacement was published or its place ended.</summary>
    public string? WithdrawReason { get; private set; }

    /// <summary>The places it belonged to before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>Card, handbook or risk chart.</summary>
    public abstract PaperKind Kind { get; }

    /// <summary>Follows from the two dates.</summary>
    public PaperState State =>
        WithdrawnOn is not null ? PaperState.Withdrawn
        : PublishedOn is not null ? PaperState.Published
        : PaperState.Draft;

    /// <summary>Copies given out.</summary>
    protected virtual IReadOnlyList<CopiesGiven> Given => [];

    /// <summary>Writes place and heading, at the draft and at each correction.</summary>
    protected void Begin(DivisionCode division, PaperHeading heading)
    {
        Division = division;
        (Level, Unit, Title, Hazards) = (heading.Level, heading.Unit, heading.Title, heading.Hazards);
    }

    /// <summary>Corrects the paper; a change of a draft publishes no event.</summary>
    protected PlanPaperChanged? Correct(PaperHeading heading, DateOnly today, Action write)
    {
        RequireUsed();
        var was = PublishedOn is null ? null : Standing();
        Begin(Division, heading);
        write();
        return was is null ? null : ChangedEvent(PaperChange.Corrected, was, today);
    }

    /// <summary>The event of a change: what the paper was before it (null: not published) and what it is after it.</summary>
    protected PlanPaperChanged ChangedEvent(PaperChange change, PaperStanding? was, DateOnly on) =>
        new(Id, change, was, Standing(), on) { Division = Division };

    /// <summary>The published paper as events describe it; a draft has none.</summary>
    protected PaperStanding Standing() => new(Division, Moves, Kind, Level, Unit, Title, Hazards, Given, PublishedOn!.Value, WithdrawnOn);

    /// <summary>Refuses a step on a paper that was withdrawn.</summary>
    protected void RequireUsed()
    {
        if (WithdrawnOn is { } on)
        {
            throw PaperErrors.Withdrawn.Because(Title, on);
        }
    }
}

/// <summary>The state of a paper in its life cycle.</summary>
public enum PaperState
{
    /// <summary>起草.</summary>
    Draft,

    /// <summary>在用.</summary>
    Published,

    /// <summary>停用.</summary>
    Withdrawn,
}

/// <summary>What identifies a paper, apart from its content.</summary>
/// <param name="Unit">Name of the place, or of the enterprise there.</param>
public sealed record PaperHeading(PlanLevel Level, string Unit, string Title, IReadOnlyList<Hazard> Hazards);
