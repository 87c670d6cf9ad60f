using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>
/// 调用 of one force: it is asked under an agreement in force, answers before a deadline, comes, is released and settled. Forces asked one
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

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Id of the request's first mobilization.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>1 for the force asked first.</summary>
    public int Turn { get; private set; }

    /// <inheritdoc/>
    public Guid ForceId { get; private set; }

    /// <summary>The force's name when it was asked.</summary>
    public string ForceName { get; private set; } = "";

    /// <inheritdoc/>
    public DivisionCode ForceDivision { get; private set; }

    /// <summary>The agreement under which it is asked.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The task, disaster and place: the same for all forces of the request.</summary>
    public Need Need { get; private set; } = null!;

    /// <summary>The forces to ask next, in this order; null: any force that is able, the nearest first.</summary>
    public IReadOnlyList<Guid>? Candidates { get; private set; }

    /// <summary>Minutes in which each force must answer.</summary>
    public int AnswerMinutes { get; private set; }

    /// <summary>Changed by the steps of the mobilization only.</summary>
    public MobilizationState State { get; private set; }

    /// <summary>When the force was asked.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>End of the time to answer; a later answer is refused.</summary>
    public DateTimeOffset Deadline { get; private set; }

    /// <summary>Number of people announced by the force when it accepted, or found on the scene; null: no answer yet.</summary>
    public int? People { get; private set; }

    /// <summary>Number of vehicles announced by the force; null: no answer yet, or not announced.</summary>
    public int? Vehicles { get; private set; }

    /// <summary>Expected arrival, announced by the force; null: not announced.</summary>
    public DateTimeOffset? ExpectedAt { get; private set; }

    /// <summary>出发; null: not on the way yet.</summary>
    public DateTimeOffset? OnTheWayAt { get; private set; }

    /// <summary>到场; null: not on scene yet.</summary>
    public DateTimeOffset? OnSceneAt { get; private set; }

    /// <summary>归建; null: not released.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>The result of the mission, at most 2,000 characters.</summary>
    public string? Outcome { get; private set; }

    /// <summary>结算; null: not settled.</summary>
    public Settlement? Settlement { get; private set; }

    /// <summary>The settlements as they were before they were corrected, the first one first.</summary>
    public IReadOnlyList<SettlementCorrection> SettlementCorrections { get; private set; } = [];

    /// <summary>Every step with its actor and time: the record of the rescue (生产安全事故应急条例 第二十四条).</summary>
    public IReadOnlyList<MobilizationEntry> Log { get; private set; } = [];

    /// <summary>Whether the next force was searched for after this one declined or lapsed.</summary>
    public bool PassedOn { get; private set; }

    /// <summary>The mobilization of the force asked next; null: none, or no force was left.</summary>
    public Guid? NextId { get; private set; }

    /// <summary>Takes over the new code of the place at which its force is registered.</summary>
    public void ForceMoved(DivisionCode to) => ForceDivision = to;

    /// <summary>An open mobilization moves with its place; a finished one keeps the old code.</summary>
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

/// <summary>A correction of a settlement.</summary>
/// <param name="Was">As it was recorded before.</param>
/// <param name="By">Who corrected it, when and why.</param>
public sealed record SettlementCorrection(Settlement Was, ActedBy By);

/// <summary>An item of the cost, in yuan.</summary>
public sealed record SettlementItem(string Name, decimal Amount);
