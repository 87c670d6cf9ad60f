using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A copy of an edition of a contingency plan, from the events of contingency-plans; they may arrive in any order, the one
/// recorded last counts.</summary>
public sealed class KnownPlan
{
    private KnownPlan() { }

    public Guid PlanId { get; private set; }

    /// <summary>All editions of one plan share it.</summary>
    public Guid SeriesId { get; private set; }

    public DivisionCode Division { get; private set; }

    public PlanKind Kind { get; private set; }

    public PlanLevel Level { get; private set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<Hazard> Hazards { get; private set; } = [];

    /// <summary>First day in force; null: not yet.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>First day no longer in force.</summary>
    public DateOnly? InForceUntil { get; private set; }

    public DateTimeOffset ToldAt { get; private set; }

    public static KnownPlan Of(Guid id) => new() { PlanId = id };

    /// <summary>Takes over the state, unless a later one has already arrived.</summary>
    public void Learn(PlanStanding now, DateTimeOffset recordedAt)
    {
        if (recordedAt < ToldAt)
        {
            return;
        }

        (SeriesId, Division, Kind, Level, Title, Hazards) = (now.SeriesId, now.Division, now.Kind, now.Level, now.Title, now.Hazards);
        (InForceFrom, InForceUntil, ToldAt) = (now.InForceFrom, now.InForceUntil, recordedAt);
    }

    public bool IsInForceOn(DateOnly day) => InForceFrom <= day && (InForceUntil is not { } until || day < until);
}
