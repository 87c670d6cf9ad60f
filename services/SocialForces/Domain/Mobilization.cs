using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>
/// 调用 of one force: asked under an agreement in force, it answers before a deadline, comes, and is released and settled. Forces asked one
/// after the other for the same need are mobilizations of one request.
/// </summary>
public sealed partial class Mobilization : IStandsAtPlace, IConcernsForce
{
    private Mobilization() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Where help is needed.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Id of the request's first mobilization.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>1 for the force asked first.</summary>
    public int Turn { get; private set; }

    /// <inheritdoc/>
    public Guid ForceId { get; private set; }

    public string ForceName { get; private set; } = "";

    /// <inheritdoc/>
    public DivisionCode ForceDivision { get; private set; }

    public Guid AgreementId { get; private set; }

    public Need Need { get; private set; } = null!;

    /// <summary>The forces to ask next, in this order; null: any force that is able, the nearest first.</summary>
    public IReadOnlyList<Guid>? Candidates { get; private set; }

    /// <summary>How long each force has to answer.</summary>
    public int AnswerMinutes { get; private set; }

    public MobilizationState State { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>An answer after it is none.</summary>
    public DateTimeOffset Deadline { get; private set; }

    /// <summary>How many people come, as the force said when it accepted.</summary>
    public int? People { get; private set; }

    public int? Vehicles { get; private set; }

    /// <summary>When it means to be there.</summary>
    public DateTimeOffset? ExpectedAt { get; private set; }

    public DateTimeOffset? OnTheWayAt { get; private set; }

    public DateTimeOffset? OnSceneAt { get; private set; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>The result of the mission.</summary>
    public string? Outcome { get; private set; }

    public Settlement? Settlement { get; private set; }

    /// <summary>Every step with its actor and time, as the law requires for the record of a rescue.</summary>
    public IReadOnlyList<MobilizationEntry> Log { get; private set; } = [];

    /// <summary>Set once the next force was searched for after this one declined or lapsed.</summary>
    public bool PassedOn { get; private set; }

    /// <summary>The mobilization of the force asked next; null: none, or no force was left.</summary>
    public Guid? NextId { get; private set; }

    /// <summary>Where its force is registered has another code.</summary>
    public void ForceMoved(DivisionCode to) => ForceDivision = to;

    /// <summary>One that is not over moves with its place; one that is over keeps the code of its day.</summary>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = State.HoldsForce() || State == MobilizationState.Released ? to : Division;
        return null;
    }

    /// <inheritdoc/>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;
}

/// <summary>One step of a mobilization.</summary>
/// <param name="By">The account that recorded it.</param>
public sealed record MobilizationEntry(MobilizationState State, DateTimeOffset At, string By, string? Note);

/// <summary>结算.</summary>
/// <param name="Cost">Yuan, all items together.</param>
/// <param name="InsurancePolicy">The policy that covered the people sent.</param>
/// <param name="InsuranceClaim">The claim, after an injury or a loss.</param>
/// <param name="Thanks">致谢: letter, pennant, commendation.</param>
public sealed record Settlement(
    decimal Cost,
    IReadOnlyList<SettlementItem> Items,
    string? InsurancePolicy,
    string? InsuranceClaim,
    string? Thanks,
    DateOnly On,
    string By
);

/// <summary>An item of the cost, in yuan.</summary>
public sealed record SettlementItem(string Name, decimal Amount);
