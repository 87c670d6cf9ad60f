using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>The steps of its life cycle, and its moves when the directory of divisions changes.</content>
public abstract partial class Paper : IStandsAtPlace
{
    /// <summary>发布: it is in use from the day on.</summary>
    public PlanPaperChanged Publish(DateOnly on)
    {
        RequireUsed();
        if (PublishedOn is { } already)
        {
            throw PaperErrors.PublishedAlready.Because(Title, already);
        }

        PublishedOn = on;
        return ChangedEvent(PaperChange.Published, null, on);
    }

    /// <summary>停用. A draft ends without an event.</summary>
    public PlanPaperChanged? Withdraw(string reason, DateOnly on)
    {
        RequireUsed();
        if (on < PublishedOn)
        {
            throw PaperErrors.BeforePublished.At("on", on, PublishedOn);
        }

        var was = PublishedOn is null ? null : Standing();
        (WithdrawnOn, WithdrawReason) = (on, reason);
        return was is null ? null : ChangedEvent(PaperChange.Withdrawn, was, on);
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (WithdrawnOn is not null || to == Division)
        {
            return null;
        }

        var was = PublishedOn is null ? null : Standing();
        Moves = [.. Moves, new PastPlace(Division, on)];
        Division = to;
        return was is null ? null : ChangedEvent(PaperChange.Moved, was, on);
    }

    /// <summary>
    /// Moves to the successor of its place. It is withdrawn without a successor, or if a paper of the same unit and title is in use
    /// there, or a draft of it if this is one.
    /// </summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on)
    {
        if (WithdrawnOn is not null)
        {
            return null;
        }

        var known = there
            .OfType<Paper>()
            .Any(p =>
                p != this && p.Kind == Kind && (p.Unit, p.Title) == (Unit, Title) && (p.State == PaperState.Published || p.State == State)
            );
        return into is { } place && !known
            ? MoveTo(place, on)
            : Withdraw(PaperErrors.PlaceEnded, on < PublishedOn ? PublishedOn.Value : on);
    }
}
