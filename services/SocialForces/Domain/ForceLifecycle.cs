using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <content>The steps in the register: registered, verified or returned, reviewed every year, struck off.</content>
public sealed partial class Force
{
    /// <summary>Adds a force to the register; it can be called after the county has verified it.</summary>
    /// <param name="account">The leader's own account if the leader registers it; it acts for the force from now on.</param>
    public static (Force Force, ForceChanged Event) Register(
        DivisionCode division,
        ForceIdentity identity,
        ForceResources resources,
        DateOnly on,
        string? account
    )
    {
        var force = new Force
        {
            Division = division,
            RegisteredOn = on,
            Accounts = account is null ? [] : [account],
        };
        force.Set(identity);
        force.Set(resources);
        return (force, force.ChangedEvent(ForceChange.Registered, null, on));
    }

    /// <summary>县级核验: papers, people and equipment were checked and are correct.</summary>
    public ForceChanged Verify(DateOnly on)
    {
        RequireListed();
        if (State == ForceState.Verified)
        {
            throw ForceErrors.VerifiedAlready.Because(Name, VerifiedOn!);
        }

        if (Qualifications.Count == 0)
        {
            throw ForceErrors.NothingToVerify.Because(Name);
        }

        RequireSince(on);
        var was = Standing(on);
        (VerifiedOn, ReturnReason) = (on, null);
        return ChangedEvent(ForceChange.Verified, was, on);
    }

    /// <summary>核验退回: not verified, or no longer; agreements are unchanged, but the force is not called.</summary>
    public ForceChanged Return(string reason, DateOnly on)
    {
        RequireListed();
        RequireSince(on);
        var was = Standing(on);
        (VerifiedOn, ReturnReason) = (null, reason);
        return ChangedEvent(ForceChange.Returned, was, on);
    }

    /// <summary>年度审查, once a year; a second one in the year replaces the first if that had failed.</summary>
    public ForceChanged Review(ForceReview review)
    {
        RequireListed();
        if (State != ForceState.Verified)
        {
            throw ForceErrors.NotVerified.Because(Name, State.Word());
        }

        RequireSince(review.On);
        if (Reviews.Any(r => r.Year == review.Year && r.Passed))
        {
            throw ForceErrors.ReviewedAlready.At("year", Name, review.Year);
        }

        var was = Standing(review.On);
        Reviews = [.. Reviews.Where(r => r.Year != review.Year).Append(review).OrderBy(r => r.Year)];
        return ChangedEvent(ForceChange.Reviewed, was, review.On);
    }

    /// <summary>注销; refused while the force is on a mission.</summary>
    public ForceChanged StrikeOff(string reason, DateOnly on)
    {
        RequireListed();
        RequireFree();
        RequireSince(on);
        var was = Standing(on);
        (StruckOffOn, StrikeReason) = (on, reason);
        return ChangedEvent(ForceChange.StruckOff, was, on);
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (StruckOffOn is not null)
        {
            return null;
        }

        var was = Standing(on);
        (Moves, Division) = ([.. Moves, new PastPlace(Division, on)], to);
        return ChangedEvent(ForceChange.Moved, was, on);
    }

    /// <summary>Moves to the successor of its place; without a successor it stays at the old code.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;

    private void RequireSince(DateOnly on)
    {
        if (on < RegisteredOn)
        {
            throw ForceErrors.BeforeRegistered.At("on", on, RegisteredOn);
        }
    }
}
