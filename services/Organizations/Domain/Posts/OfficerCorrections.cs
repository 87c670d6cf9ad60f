using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <content>What was recorded wrong: the dates, or the whole appointment.</content>
public sealed partial class Officer
{
    /// <summary>Puts the first day right, and the day of the dismissal; <paramref name="dismissedOn"/> null: the person serves.</summary>
    public OfficerCorrected Correct(DateOnly appointedOn, DateOnly? dismissedOn, ActedBy by, DateOnly today)
    {
        RequireNotWithdrawn();
        appointedOn.Happened(today, InstitutionErrors.InFuture, "appointedOn");
        if (dismissedOn?.Happened(today, InstitutionErrors.InFuture, "dismissedOn") <= appointedOn)
        {
            throw OfficerErrors.BeforeAppointed.At("dismissedOn", dismissedOn!, appointedOn);
        }

        if (Moves is [var move, ..] && (appointedOn >= move.On || dismissedOn <= Moves[^1].On))
        {
            throw OfficerErrors.MovedThen.At(appointedOn >= move.On ? "appointedOn" : "dismissedOn", move.On);
        }

        var was = Service();
        Corrections = [.. Corrections, new OfficerCorrection(AppointedOn, DismissedOn, by)];
        (AppointedOn, DismissedOn) = (appointedOn, dismissedOn);
        return Corrected(was, Service(), by);
    }

    /// <summary>登记有误撤回: the person never served here as this kind. Also a dismissed one can be withdrawn.</summary>
    public OfficerCorrected Withdraw(ActedBy by)
    {
        RequireNotWithdrawn();
        var was = Service();
        Corrections = [.. Corrections, new OfficerCorrection(AppointedOn, DismissedOn, by)];
        (Withdrawn, DismissedOn, Slot) = (by, AppointedOn, null);
        return Corrected(was, null, by);
    }

    private OfficerService Service() => new(AppointedOn, DismissedOn);

    private OfficerCorrected Corrected(OfficerService was, OfficerService? now, ActedBy by) =>
        new(Id, Kind, Counted, Level, FullTime, Moves, was, now, by.Note ?? "", by.On) { Division = Division };

    private void RequireNotWithdrawn()
    {
        if (Withdrawn is { } withdrawn)
        {
            throw OfficerErrors.Withdrawn.Because(withdrawn.On);
        }
    }
}

/// <summary>A correction of an appointment's dates.</summary>
/// <param name="AppointedOn">The first day as it was recorded before.</param>
/// <param name="DismissedOn">The day of the dismissal as it was recorded before; null: the person was serving.</param>
/// <param name="By">Who corrected it, when and why.</param>
public sealed record OfficerCorrection(DateOnly AppointedOn, DateOnly? DismissedOn, ActedBy By);
