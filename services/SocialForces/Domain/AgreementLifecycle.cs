using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <content>Changes to a signed agreement: suspended, resumed, ended, renewed, expired; and changes of its force.</content>
public sealed partial class Agreement
{
    /// <summary>中止 from a day on.</summary>
    public AgreementChanged Suspend(string reason, DateOnly on)
    {
        Require(on, AgreementState.InForce, AgreementState.Signed);
        if (Suspensions is [.., { } last] && (last.Resumed is null || on < last.Resumed))
        {
            throw AgreementErrors.SuspendedThen.At("on", last.From);
        }

        var was = Standing();
        Suspensions = [.. Suspensions, new Suspension(on, reason, null)];
        return ChangedEvent(AgreementChange.Suspended, was, on);
    }

    /// <summary>恢复: in force again from the day on.</summary>
    public AgreementChanged Resume(DateOnly on)
    {
        Require(on, AgreementState.Suspended);
        var was = Standing();
        Suspensions = [.. Suspensions.SkipLast(1), Suspensions[^1] with { Resumed = on }];
        return ChangedEvent(AgreementChange.Resumed, was, on);
    }

    /// <summary>终止: not in force from the day on, which may be a future day.</summary>
    public AgreementChanged End(string reason, DateOnly on)
    {
        Require(on, AgreementState.InForce, AgreementState.Suspended, AgreementState.Signed);
        var was = Standing();
        (EndedOn, EndReason) = (on, reason);
        return ChangedEvent(AgreementChange.Ended, was, on);
    }

    /// <summary>Records the signed agreement that renews this one.</summary>
    public AgreementChanged FollowedBy(Agreement renewal)
    {
        if (RenewedBy is not null)
        {
            throw AgreementErrors.NotRenewable.Because(To);
        }

        var was = Standing();
        RenewedBy = renewal.Id;
        return ChangedEvent(AgreementChange.Renewed, was, renewal.SignedOn!.Value);
    }

    /// <summary>Publishes the expiry once. The agreement is invalid from midnight on, even if this runs later.</summary>
    public AgreementChanged? TellExpiry(DateOnly today)
    {
        if (ExpiryTold || StateOn(today) != AgreementState.Expired)
        {
            return null;
        }

        ExpiryTold = true;
        return ChangedEvent(AgreementChange.Expired, Standing(), To.AddDays(1));
    }

    /// <summary>Publishes a reminder for the nearest threshold passed, each once; a renewed agreement needs no reminder.</summary>
    public AgreementExpiring? Remind(IReadOnlyList<int> thresholds, DateOnly today)
    {
        var left = LastDay.DayNumber - today.DayNumber;
        var due = thresholds.Where(t => left <= t && !Reminded.Contains(t)).ToList();
        if (due.Count == 0 || RenewedBy is not null || StateOn(today) is not (AgreementState.InForce or AgreementState.Suspended))
        {
            return null;
        }

        Reminded = [.. Reminded, .. due]; // one reminder for all thresholds a late round has missed
        return new AgreementExpiring(Id, ForceId, ForceName, To, left) { Division = Division };
    }

    /// <summary>Takes over the name, place and grades of its force; null if nothing has changed, or it has ended.</summary>
    public AgreementChanged? Change(Force force, DateOnly today)
    {
        var was = SignedOn is null ? null : Standing();
        var (specialities, same) = (force.SpecialitiesOn(today), (ForceName, ForceDivision) == (force.Name, force.Division));
        if (
            was is not null
            && (StateOn(today) is AgreementState.Expired or AgreementState.Ended || (same && Specialities.SequenceEqual(specialities)))
        )
        {
            return null;
        }

        (ForceName, ForceDivision, Specialities) = (force.Name, force.Division, specialities);
        return was is null ? null : ChangedEvent(AgreementChange.ForceDescribed, was, today);
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        var from = Division;
        var was = SignedOn is null ? null : Standing();
        (Division, Coverage) = (to, [.. Coverage.Select(c => c.Moved(from, to))]);
        return was is null ? null : ChangedEvent(AgreementChange.Moved, was, on);
    }

    /// <summary>Moves to the successor of its place, whose bureau takes it over; without a successor it stays at the old code.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;

    private void Require(DateOnly day, params AgreementState[] states)
    {
        if (StateOn(day) is var state && (!states.Contains(state) || (EndedOn is not null && state != AgreementState.Ended)))
        {
            var now = EndedOn is not null ? AgreementState.Ended : state;
            throw AgreementErrors.WrongStep.Because(now.Word(), now.Next());
        }
    }
}
