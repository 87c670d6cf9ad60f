using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>应急演练: planned, prepared, held, evaluated, closed. It belongs to the place of its one organiser, whatever units take
/// part.</summary>
public sealed partial class Drill : IStandsAtPlace
{
    private readonly List<Participation> _teams = [];

    private Drill() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The organiser's place.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The level of the organiser's place, as the directory says.</summary>
    public DivisionLevel Level { get; private set; }

    public string Title { get; private set; } = "";

    public OrganiserKind OrganiserKind { get; private set; }

    public string Organiser { get; private set; } = "";

    public DrillForm Form { get; private set; }

    public DrillExtent Extent { get; private set; }

    public DrillContent Content { get; private set; }

    public DrillPurpose Purpose { get; private set; }

    public Hazard Hazard { get; private set; }

    /// <summary>The edition of the contingency plan exercised.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>The response level played; null: all actions of the plan.</summary>
    public ResponseGrade? ResponseGrade { get; private set; }

    /// <summary>What is known of that plan: checked with its owner, or to be checked.</summary>
    public PlanCheck PlanCheck
    {
        get;
        private set => (field, PlanUnchecked) = (value, value.State == PlanCheckState.Unchecked);
    } = PlanCheck.None;

    /// <summary>Its plan is still to be checked.</summary>
    public bool PlanUnchecked { get; private set; }

    /// <summary>The content of the plan when it was checked; the drill is evaluated by it, whatever happens to the plan later.</summary>
    public PlanSnapshot? PlanSnapshot { get; private set; }

    /// <summary>The line of the annual programme that it carries out.</summary>
    public Guid? ProgrammeId { get; private set; }

    public Guid? ProgrammeItemId { get; private set; }

    public IReadOnlyList<Participation> Teams => _teams;

    public IReadOnlyList<string> Institutions { get; private set; } = [];

    public IReadOnlyList<string> Observers { get; private set; } = [];

    public string? Venue { get; private set; }

    public double? Longitude { get; private set; }

    public double? Latitude { get; private set; }

    public string? Scenario { get; private set; }

    /// <summary>情景注入, in the order of their minutes.</summary>
    public IReadOnlyList<Inject> Injects { get; private set; } = [];

    /// <summary>The day it is meant to be held.</summary>
    public DateOnly PlannedOn { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The day it was held, or began.</summary>
    public DateOnly? HeldOn { get; private set; }

    public int? People { get; private set; }

    public string? Summary { get; private set; }

    public DrillState State { get; private set; }

    /// <summary>Of a hundred; null: not evaluated.</summary>
    public decimal? Score { get; private set; }

    public DrillGrade? Grade { get; private set; }

    /// <summary>Every step with its actor and reason.</summary>
    public IReadOnlyList<DrillStep> Log { get; private set; } = [];

    /// <summary>The places it belonged to before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (State is DrillState.Cancelled or DrillState.Annulled)
        {
            return null;
        }

        var was = Standing();
        (Moves, Division) = ([.. Moves, new PastPlace(Division, on)], to);
        return was is null ? null : ChangedEvent(DrillChange.Moved, was, on);
    }

    /// <summary>Goes into the place that takes over; of a place that was abolished it stays where it was.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;

    /// <summary>What events contain of it; null while it does not count.</summary>
    private DrillStanding? Standing() =>
        !State.Counts()
            ? null
            : new(
                Division,
                Moves,
                Title,
                OrganiserKind,
                Level,
                Organiser,
                Form,
                Extent,
                Content,
                Hazard,
                PlanId,
                [.. _teams.Select(t => t.Team())],
                People!.Value,
                HeldOn!.Value,
                Score,
                Grade
            );

    private DrillChanged ChangedEvent(DrillChange change, DrillStanding? was, DateOnly on) =>
        new(Id, change, was, Standing(), on) { Division = Division };

    private void Require(params DrillState[] states)
    {
        if (!states.Contains(State))
        {
            throw DrillErrors.WrongStep.Because(Title, State.Word(), string.Join('、', states.Select(s => s.Word())));
        }
    }

    private void Step(DrillState state, DateOnly on, string by, string? note) =>
        (State, Log) = (state, [.. Log, new DrillStep(state, on, by, note)]);
}
