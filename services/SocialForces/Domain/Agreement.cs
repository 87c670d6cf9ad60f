using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace SocialForces.Domain;

/// <summary>合作协议 between the emergency bureau of a place and a social force.</summary>
public sealed partial class Agreement : IStandsAtPlace, IConcernsForce
{
    private Agreement() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The bureau's place.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <inheritdoc/>
    public Guid ForceId { get; private set; }

    /// <inheritdoc/>
    public DivisionCode ForceDivision { get; private set; }

    /// <summary>The force's present name, from its last change.</summary>
    public string ForceName { get; private set; } = "";

    /// <summary>The force's present specialities and grades, from its last change.</summary>
    public IReadOnlyList<GradedSpeciality> Specialities { get; private set; } = [];

    /// <summary>协议编号, at most 60 characters; null: none.</summary>
    public string? Number { get; private set; }

    /// <summary>The disasters for which the force can be called, at least one.</summary>
    public IReadOnlyList<DisasterKind> Disasters { get; private set; } = [];

    /// <summary>The divisions to which it can be called, with everything inside them.</summary>
    public IReadOnlyList<DivisionCode> Coverage { get; private set; } = [];

    /// <summary>响应时限: minutes from the call to the departure, 1 to 1,440.</summary>
    public int ResponseMinutes { get; private set; }

    /// <summary>费用约定 for mobilizations.</summary>
    public CostRules Costs { get; private set; } = null!;

    /// <summary>First agreed day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last agreed day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Null until the bureau signs.</summary>
    public AgreementSignature? BureauSignature { get; private set; }

    /// <summary>Null until the force signs.</summary>
    public AgreementSignature? ForceSignature { get; private set; }

    /// <summary>Business date of the second signature; null: a draft.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Scan of the signed paper.</summary>
    public AttachedFile? Scan { get; private set; }

    /// <summary>Id of the scan.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>中止, by first day; one without an end still lasts.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; private set; } = [];

    /// <summary>First day no longer in force, if it was ended before its last day.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Last day in force: the agreed one, or the day before it was ended.</summary>
    public DateOnly LastDay => EndedOn is { } ended && ended <= To ? ended.AddDays(-1) : To;

    /// <summary>2 to 500 characters; null: not ended before its last day.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Whether a draft was cancelled.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>The agreement this one renews.</summary>
    public Guid? Renews { get; private set; }

    /// <summary>The signed agreement that renews this one.</summary>
    public Guid? RenewedBy { get; private set; }

    /// <summary>Thresholds, in days before the last day, whose reminder was published.</summary>
    public List<int> Reminded { get; private set; } = [];

    /// <summary>Whether its expiry was published; its validity does not depend on it.</summary>
    public bool ExpiryTold { get; private set; }

    /// <summary>Its state on a day, by its dates alone.</summary>
    public AgreementState StateOn(DateOnly day)
    {
        if (SignedOn is not { } signed)
        {
            return Cancelled ? AgreementState.Cancelled : AgreementState.Draft;
        }

        return EndedOn <= day ? AgreementState.Ended
            : day > To ? AgreementState.Expired
            : day < From || day < signed ? AgreementState.Signed
            : Suspensions.Any(s => s.From <= day && (s.Resumed is not { } again || day < again)) ? AgreementState.Suspended
            : AgreementState.InForce;
    }

    /// <summary>Whether the force can be called under it to the place for the disaster on the day; null: any disaster.</summary>
    public bool Serves(DivisionCode place, DisasterKind? disaster, DateOnly day) =>
        StateOn(day) == AgreementState.InForce
        && Coverage.Any(c => c.Contains(place))
        && (disaster is not { } kind || Disasters.Contains(kind));

    /// <summary>The periods in which it is in force, by the present suspensions and end.</summary>
    public IReadOnlyList<AgreementPeriod> Periods()
    {
        if (SignedOn is not { } signed)
        {
            return [];
        }

        var periods = new List<AgreementPeriod>();
        var (first, end) = (signed > From ? signed : From, EndedOn < To ? EndedOn.Value.AddDays(-1) : To);
        foreach (var suspension in Suspensions.OrderBy(s => s.From))
        {
            Add(first, suspension.From.AddDays(-1));
            first =
                suspension.Resumed is { } again && again > first ? again
                : suspension.Resumed is null ? end.AddDays(1)
                : first;
        }

        Add(first, end);
        return periods;

        void Add(DateOnly from, DateOnly last)
        {
            last = last < end ? last : end;
            if (from <= last)
            {
                periods.Add(new AgreementPeriod(from, last));
            }
        }
    }

    private AgreementStanding Standing() =>
        new(
            Division,
            ForceId,
            ForceName,
            ForceDivision,
            Specialities,
            Disasters,
            Coverage,
            Number,
            SignedOn!.Value,
            From,
            To,
            EndedOn,
            Periods(),
            RenewedBy
        );

    private AgreementChanged ChangedEvent(AgreementChange change, AgreementStanding? was, DateOnly on) =>
        new(Id, change, was, Standing(), on) { Division = Division };
}
