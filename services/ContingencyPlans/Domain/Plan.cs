using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>应急预案: one edition of a contingency plan. From its issue on it never changes; a change needs a new
/// edition.</summary>
public sealed partial class Plan : IStandsAtPlace
{
    private Plan() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>All editions of one plan share it.</summary>
    public Guid SeriesId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Edition { get; private set; } = 1;

    /// <summary>One of the kinds that the level has, see <see cref="PlanKinds"/>.</summary>
    public PlanKind Kind { get; private set; }

    /// <summary>The level of its place, or enterprise.</summary>
    public PlanLevel Level { get; private set; }

    /// <summary>4 to 150 characters, as on the cover.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The hazards it is for; an overall plan covers all and names those that matter at the place.</summary>
    public IReadOnlyList<Hazard> Hazards { get; private set; } = [];

    /// <summary>The owner of an enterprise's plan; null: the plan of a place.</summary>
    public Enterprise? Enterprise { get; private set; }

    /// <summary>SHA-256 of the content, in hexadecimal; see <see cref="PlanText"/>.</summary>
    public string ContentDigest { get; private set; } = "";

    /// <summary>Number of actions: a plan without one is not reviewed.</summary>
    public int ActionCount { get; private set; }

    /// <summary>Chinese names of the placeholders that its text marks as 〔待填：…〕: such a plan is not approved unless they are
    /// waived.</summary>
    public List<string> OpenPlaceholders { get; private set; } = [];

    /// <summary>Ids of the files attached to it.</summary>
    public List<Guid> Files { get; private set; } = [];

    /// <summary>Number of the present or last review; 0: never reviewed.</summary>
    public int Round { get; private set; }

    /// <summary>The experts' opinions of all reviews.</summary>
    public IReadOnlyList<ExpertOpinion> Opinions { get; private set; } = [];

    /// <summary>Who did what with it, in order.</summary>
    public IReadOnlyList<PlanStep> Steps { get; private set; } = [];

    /// <summary>When the experts' review began.</summary>
    public DateOnly? ReviewedFrom { get; private set; }

    /// <summary>审批; null again after a return to draft.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>印发: from this day on its content never changes.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>文号.</summary>
    public string? Number { get; private set; }

    /// <summary>施行日期 named in the plan: not in force before it.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Last day to send it to the level above in time.</summary>
    public DateOnly? SubmitBy { get; private set; }

    /// <summary>报备: when it was sent to the level above.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Last day for the receipt in time.</summary>
    public DateOnly? ReceiptBy { get; private set; }

    /// <summary>A deadline runs through a year whose holidays are not on record: it may move when they are, and is not called overdue
    /// before.</summary>
    public bool DeadlineOpen { get; private set; }

    /// <summary>Date of the receipt of the level above.</summary>
    public DateOnly? FiledOn { get; private set; }

    /// <summary>备案编号.</summary>
    public string? FilingNumber { get; private set; }

    /// <summary>First day in force, known from its filing on.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>First day no longer in force, because another edition is.</summary>
    public DateOnly? InForceUntil { get; private set; }

    /// <summary>The edition that took its place.</summary>
    public Guid? SupersededBy { get; private set; }

    /// <summary>废止; of a draft: given up.</summary>
    public DateOnly? RepealedOn { get; private set; }

    /// <summary>The day from which it must be revised or evaluated: end of the interval, or an earlier demand.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>End of the interval of evaluation.</summary>
    public DateOnly? EvaluateBy { get; private set; }

    /// <summary>Events that require a revision before the interval is over (修订情形).</summary>
    public IReadOnlyList<RevisionDemand> Demands { get; private set; } = [];

    /// <summary>The edition of the plan above that it follows.</summary>
    public Guid? SuperiorId { get; private set; }

    /// <summary>Changes of the superior plan, acknowledged or not.</summary>
    public IReadOnlyList<LinkFlag> Flags { get; private set; } = [];

    /// <summary>Number of changes of the superior plan without an acknowledgement.</summary>
    public int OpenFlags { get; private set; }

    /// <summary>The places it belonged to before, if its place was given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>The reminders that were published, each once: overdue filing, overdue receipt, end of the interval.</summary>
    public List<string> Told { get; private set; } = [];

    /// <summary>Its state on a day, by its dates alone: a late job can not keep an ended plan in force.</summary>
    public PlanState StateOn(DateOnly day) =>
        RepealedOn <= day
            ? IssuedOn is null
                ? PlanState.Discarded
                : PlanState.Repealed
            : InForceUntil <= day
                ? PlanState.Superseded
                : InForceFrom <= day
                    ? DueOn <= day
                        ? PlanState.DueForRevision
                        : PlanState.InForce
                    : FiledOn is not null
                        ? PlanState.Filed
                        : SubmittedOn is not null
                            ? PlanState.Submitted
                            : IssuedOn is not null
                                ? PlanState.Issued
                                : ApprovedOn is not null
                                    ? PlanState.Approved
                                    : ReviewedFrom is not null
                                        ? PlanState.InReview
                                        : PlanState.Draft;

    /// <summary>施行, due for revision or not.</summary>
    public bool IsInForceOn(DateOnly day) => StateOn(day) is PlanState.InForce or PlanState.DueForRevision;

    /// <summary>Begins a plan; <paramref name="place"/> is the place's level in the directory. The text is a separate record.</summary>
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

    private void Take(PlanText text, PlanContent content) =>
        (ContentDigest, ActionCount, Files, OpenPlaceholders) = (
            text.Write(content),
            content.Actions.Count,
            [.. content.Attachments.Select(a => a.File.FileId)],
            [.. Placeholder.OpenIn(content).Union(Placeholder.OpenIn(Title))]
        );
}
