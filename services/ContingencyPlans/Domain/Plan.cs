using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>应急预案: one edition of a contingency plan. From its issue on it never changes; what is to be different is a new edition.</summary>
public sealed partial class Plan : IRecord
{
    private Plan()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>All editions of one plan share it.</summary>
    public Guid SeriesId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Edition { get; private set; } = 1;

    public PlanKind Kind { get; private set; }

    public PlanLevel Level { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What it is for; an overall plan covers every hazard and names those that matter here.</summary>
    public IReadOnlyList<Hazard> Hazards { get; private set; } = [];

    /// <summary>Whose it is, if it is an enterprise's.</summary>
    public Enterprise? Enterprise { get; private set; }

    /// <summary>Names the content; see <see cref="PlanText"/>.</summary>
    public string ContentDigest { get; private set; } = "";

    /// <summary>Ids of the files attached to it.</summary>
    public List<Guid> Files { get; private set; } = [];

    /// <summary>When the experts' review began.</summary>
    public DateOnly? ReviewedFrom { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>印发: from this day on nothing of what it says changes.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>文号.</summary>
    public string? Number { get; private set; }

    /// <summary>报备: when it was sent to the level above.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Date of the receipt of the level above.</summary>
    public DateOnly? FiledOn { get; private set; }

    /// <summary>First day in force, known from its filing on.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>First day no longer in force.</summary>
    public DateOnly? InForceUntil { get; private set; }

    /// <summary>废止; of a draft: given up.</summary>
    public DateOnly? RepealedOn { get; private set; }

    /// <summary>When it is to be revised or evaluated, the interval or what happened taken together.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>What it is on a day, by its dates alone: no work that runs late keeps a dead plan alive.</summary>
    public PlanState StateOn(DateOnly day) =>
        RepealedOn <= day ? IssuedOn is null ? PlanState.Discarded : PlanState.Repealed
        : InForceUntil <= day ? PlanState.Superseded
        : InForceFrom <= day ? DueOn <= day ? PlanState.DueForRevision : PlanState.InForce
        : FiledOn is not null ? PlanState.Filed
        : SubmittedOn is not null ? PlanState.Submitted
        : IssuedOn is not null ? PlanState.Issued
        : ApprovedOn is not null ? PlanState.Approved
        : ReviewedFrom is not null ? PlanState.InReview
        : PlanState.Draft;

    /// <summary>施行, due for revision or not.</summary>
    public bool IsInForceOn(DateOnly day) => StateOn(day) is PlanState.InForce or PlanState.DueForRevision;

    /// <summary>Begins a plan; <paramref name="place"/> is what the directory says its place is. Its text is a record beside it.</summary>
    public static (Plan Plan, PlanText Text) Draft(DivisionCode division, DivisionLevel place, PlanHeading heading, PlanContent content)
    {
        var plan = new Plan { Division = division };
        plan.SeriesId = plan.Id;
        plan.Take(heading.Checked(division, place));
        var text = PlanText.Of(plan.Id);
        plan.Take(text, content);
        return (plan, text);
    }

    private void Take(PlanHeading heading) =>
        (Kind, Level, Title, Hazards, Enterprise) = (heading.Kind, heading.Level, heading.Title, heading.Hazards, heading.Enterprise);

    private void Take(PlanText text, PlanContent content) => (ContentDigest, Files) = (text.Write(content), [.. content.Attachments.Select(a => a.File.FileId)]);
}
