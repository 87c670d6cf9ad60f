using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A copy of an edition of a contingency plan, from the events of contingency-plans; events may arrive in any order, the one
/// recorded last counts.</summary>
public sealed class KnownPlan
{
    private KnownPlan() { }

    /// <summary>The edition, by its id in contingency-plans.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>All editions of one plan share it.</summary>
    public Guid SeriesId { get; private set; }

    /// <summary>The plan's place by the code it has now.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>The kind decides which duty to drill the plan brings.</summary>
    public PlanKind Kind { get; private set; }

    /// <summary>The level of its place, or enterprise.</summary>
    public PlanLevel Level { get; private set; }

    /// <summary>As on the cover; the due list shows it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The hazards the plan is for.</summary>
    public IReadOnlyList<Hazard> Hazards { get; private set; } = [];

    /// <summary>First day in force; null: not yet.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>First day no longer in force.</summary>
    public DateOnly? InForceUntil { get; private set; }

    /// <summary>Time of the newest event applied; an older one changes nothing.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>A copy without content, before its first event.</summary>
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

    /// <summary>Whether the edition was in force on the day.</summary>
    public bool IsInForceOn(DateOnly day) => InForceFrom <= day && (InForceUntil is not { } until || day < until);
}
