using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>应急演练: planned, prepared, held, evaluated, closed. It belongs to the place of its one organizer; units of others may take
/// part.</summary>
public sealed partial class Drill : IStandsAtPlace
{
    private readonly List<Participation> _teams = [];

    private Drill() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The organizer's place.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The level of the organizer's place in the directory.</summary>
    public DivisionLevel Level { get; private set; }

    /// <summary>2 to 200 characters; identifies the drill in a register, together with place and day.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Government, sector department, rescue team, enterprise or school.</summary>
    public OrganizerKind OrganizerKind { get; private set; }

    /// <summary>Name of the organizer, 2 to 100 characters.</summary>
    public string Organizer { get; private set; } = "";

    /// <summary>桌面 or 实战 (AQ/T 9007).</summary>
    public DrillForm Form { get; private set; }

    /// <summary>功能 or 全面.</summary>
    public DrillExtent Extent { get; private set; }

    /// <summary>单项 or 综合 (AQ/T 9007).</summary>
    public DrillContent Content { get; private set; }

    /// <summary>检验, 示范 or 研究 (AQ/T 9007); a test by default.</summary>
    public DrillPurpose Purpose { get; private set; }

    /// <summary>The one hazard it exercises; decides which interval rules and lines of the programme it fulfils.</summary>
    public Hazard Hazard { get; private set; }

    /// <summary>The edition of the contingency plan exercised.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>The response level played; null: all actions of the plan.</summary>
    public ResponseGrade? ResponseGrade { get; private set; }

    /// <summary>Result of the check of that plan with contingency-plans.</summary>
    public PlanCheck PlanCheck
    {
        get;
        private set => (field, PlanUnchecked) = (value, value.State == PlanCheckState.Unchecked);
    } = PlanCheck.None;

    /// <summary>Its plan is not checked yet; a column of its own, so that the job finds such drills by an index.</summary>
    public bool PlanUnchecked { get; private set; }

    /// <summary>The content of the plan when it was checked; the drill is evaluated by it, even if the plan changes later.</summary>
    public PlanSnapshot? PlanSnapshot { get; private set; }

    /// <summary>The line of the annual programme that it carries out.</summary>
    public Guid? ProgrammeId { get; private set; }

    /// <summary>The line within that programme; null: outside the programme.</summary>
    public Guid? ProgrammeItemId { get; private set; }

    /// <summary>Rescue teams that take part: each one counts for its own place.</summary>
    public IReadOnlyList<Participation> Teams => _teams;

    /// <summary>Names of the institutions and units that take part, at most 200.</summary>
    public IReadOnlyList<string> Institutions { get; private set; } = [];

    /// <summary>Names of those who watch, at most 200; they do not count as participants.</summary>
    public IReadOnlyList<string> Observers { get; private set; } = [];

    /// <summary>At most 200 characters; required from the preparation on.</summary>
    public string? Venue { get; private set; }

    /// <summary>Degrees east, CGCS2000; null together with the latitude.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Degrees north, CGCS2000; null together with the longitude.</summary>
    public double? Latitude { get; private set; }

    /// <summary>情景, at most 4,000 characters; required from the preparation on.</summary>
    public string? Scenario { get; private set; }

    /// <summary>情景注入, in the order of their minutes.</summary>
    public IReadOnlyList<Inject> Injects { get; private set; } = [];

    /// <summary>The planned day; a postponement changes it.</summary>
    public DateOnly PlannedOn { get; private set; }

    /// <summary>Null: not begun, or recorded afterwards by its day alone.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Null: not ended, or recorded afterwards by its day alone.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Business date on which it was held, or began; null: not held.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>Number of participants, 1 to 100,000; null: not held.</summary>
    public int? People { get; private set; }

    /// <summary>总结, at most 4,000 characters.</summary>
    public string? Summary { get; private set; }

    /// <summary>Changed by the steps of the life cycle only.</summary>
    public DrillState State { get; private set; }

    /// <summary>0 to 100, with one decimal; null: not evaluated.</summary>
    public decimal? Score { get; private set; }

    /// <summary>Follows from the score by the scoring rule; null: not evaluated.</summary>
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

    /// <summary>Moves to the successor of its place; without a successor it stays at the old code.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;

    /// <summary>The drill as events describe it; null while it does not count.</summary>
    private DrillStanding? Standing() =>
        !State.Counts()
            ? null
            : new(
                Division,
                Moves,
                Title,
                OrganizerKind,
                Level,
                Organizer,
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
