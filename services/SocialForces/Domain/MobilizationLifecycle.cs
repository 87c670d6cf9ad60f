using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <content>The steps of its life cycle. A step that ends the reservation of the force releases it in the same save.</content>
public sealed partial class Mobilization
{
    /// <summary>Asks a force, and reserves it until it answers or the deadline passes.</summary>
    public static (Mobilization Mobilization, MobilizationStepped Event) Ask(
        Need need,
        Force force,
        Agreement agreement,
        RequestTerms asking,
        ActedBy acted
    )
    {
        if (!force.IsFit)
        {
            throw ForceErrors.NotFit.Because(force.Name);
        }

        if (agreement.ForceId != force.Id || !agreement.Serves(need.Place, need.Disaster, acted.On))
        {
            throw AgreementErrors.NotInForce.Because(force.Name, need.Place);
        }

        var mobilization = new Mobilization
        {
            Division = need.Place,
            Need = need,
            ForceId = force.Id,
            ForceName = force.Name,
            ForceDivision = force.Division,
            AgreementId = agreement.Id,
            Candidates = asking.Candidates,
            AnswerMinutes = asking.AnswerMinutes,
            Turn = asking.After is null ? 1 : asking.After.Turn + 1,
            AskedAt = acted.At,
            Deadline = acted.RecordedAt.AddMinutes(asking.AnswerMinutes),
        };
        mobilization.RequestId = asking.After?.RequestId ?? mobilization.Id;
        force.Engage(mobilization.Id);
        if (asking.After is { } before)
        {
            (before.PassedOn, before.NextId) = (true, mobilization.Id);
        }

        return (mobilization, mobilization.Step(null, MobilizationState.Asked, acted, null));
    }

    /// <summary>The force accepts; refused after the deadline, or if the agreement is no longer in force.</summary>
    public MobilizationStepped Accept(Agreement agreement, int people, int? vehicles, DateTimeOffset? expectedAt, ActedBy acted)
    {
        RequireAnswerable(acted);
        if (!agreement.Serves(Division, Need.Disaster, acted.On))
        {
            throw AgreementErrors.NotInForce.Because(ForceName, Division);
        }

        (People, Vehicles, ExpectedAt) = (people, vehicles, expectedAt);
        return Step(State, MobilizationState.Accepted, acted, null);
    }

    /// <summary>The force declines; the next one is asked.</summary>
    public MobilizationStepped Decline(Force force, string reason, ActedBy acted)
    {
        RequireAnswerable(acted);
        return LetGo(force, MobilizationState.Declined, acted, reason);
    }

    /// <summary>Ends it after the deadline without an answer; null before the deadline.</summary>
    public MobilizationStepped? Lapse(Force force, ActedBy acted) =>
        State == MobilizationState.Asked && acted.RecordedAt > Deadline ? LetGo(force, MobilizationState.Lapsed, acted, null) : null;

    /// <summary>出发.</summary>
    public MobilizationStepped SetOut(DateTimeOffset? expectedAt, string? note, ActedBy acted)
    {
        Require(MobilizationState.Accepted);
        (OnTheWayAt, ExpectedAt) = (acted.At, expectedAt ?? ExpectedAt);
        return Step(State, MobilizationState.OnTheWay, acted, note);
    }

    /// <summary>到场.</summary>
    public MobilizationStepped Arrive(int? people, string? note, ActedBy acted)
    {
        Require(MobilizationState.OnTheWay);
        (OnSceneAt, People) = (acted.At, people ?? People);
        return Step(State, MobilizationState.OnScene, acted, note);
    }

    /// <summary>归建: the mission is over, the force can be called again.</summary>
    public MobilizationStepped Release(Force force, string? outcome, ActedBy acted)
    {
        Require(MobilizationState.OnScene);
        (ReleasedAt, Outcome) = (acted.At, outcome);
        return LetGo(force, MobilizationState.Released, acted, outcome);
    }

    /// <summary>撤回: help is no longer needed, or not from this force. A force that is on scene is released instead.</summary>
    public MobilizationStepped Withdraw(Force force, string reason, ActedBy acted)
    {
        Require(MobilizationState.Asked, MobilizationState.Accepted, MobilizationState.OnTheWay);
        return LetGo(force, MobilizationState.Withdrawn, acted, reason);
    }

    /// <summary>结算: cost by the agreement's rules, insurance, thanks.</summary>
    public MobilizationStepped Settle(Agreement agreement, Settlement settlement, ActedBy acted)
    {
        Require(MobilizationState.Released);
        Settlement = Checked(agreement, settlement);
        return Step(State, MobilizationState.Settled, acted, settlement.Thanks);
    }

    /// <summary>Puts a wrong settlement right; the former one is kept.</summary>
    public MobilizationStepped CorrectSettlement(Agreement agreement, Settlement settlement, ActedBy acted)
    {
        Require(MobilizationState.Settled);
        SettlementCorrections = [.. SettlementCorrections, new SettlementCorrection(Settlement!, acted)];
        Settlement = Checked(agreement, settlement);
        return Step(State, MobilizationState.Settled, acted, acted.Note);
    }

    /// <summary>No force is left to be asked after this one.</summary>
    public MobilizationsExhausted Exhaust()
    {
        PassedOn = true;
        return new MobilizationsExhausted(RequestId, Id, Need.Disaster, Turn) { Division = Division };
    }

    private static Settlement Checked(Agreement agreement, Settlement settlement)
    {
        foreach (var (item, i) in settlement.Items.Select((item, i) => (item, i)))
        {
            item.Amount.WholeFen($"items[{i}].amount");
        }

        return agreement.Costs.Limit is { } limit && settlement.Cost > limit
            ? throw MobilizationErrors.OverLimit.At("items", settlement.Cost, limit)
            : settlement;
    }

    private MobilizationStepped LetGo(Force force, MobilizationState state, ActedBy acted, string? note)
    {
        force.LetGo(Id);
        return Step(State, state, acted, note);
    }

    private MobilizationStepped Step(MobilizationState? was, MobilizationState now, ActedBy acted, string? note)
    {
        if (Log is [.., { } last] && acted.At < last.At)
        {
            throw MobilizationErrors.OutOfOrder.At("at", last.At.ToOffset(BusinessTime.Offset));
        }

        (State, Log) = (now, [.. Log, new MobilizationEntry(now, acted.At, acted.By, note)]);
        return new(
            Id,
            RequestId,
            ForceId,
            ForceName,
            ForceDivision,
            AgreementId,
            Need.Disaster,
            was,
            now,
            People,
            Settlement?.Cost,
            acted.At
        )
        {
            Division = Division,
        };
    }

    private void Require(params MobilizationState[] states)
    {
        if (!states.Contains(State))
        {
            throw MobilizationErrors.WrongStep.Because(State.Word(), State.Next());
        }
    }

    // A late answer is refused, whether or not the job has marked the mobilization as lapsed by then.
    private void RequireAnswerable(ActedBy acted)
    {
        if (State == MobilizationState.Lapsed || (State == MobilizationState.Asked && acted.RecordedAt > Deadline))
        {
            throw MobilizationErrors.TooLate.Because(Deadline.ToOffset(BusinessTime.Offset));
        }

        Require(MobilizationState.Asked);
    }
}

/// <summary>The terms on which a force is asked.</summary>
/// <param name="Candidates">The forces asked after it; null: any that is able.</param>
/// <param name="After">The mobilization that was declined or lapsed; null: the first of the request.</param>
public sealed record RequestTerms(int AnswerMinutes, IReadOnlyList<Guid>? Candidates, Mobilization? After);
