using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A line of the annual programme.</summary>
/// <param name="Month">1 to 12, as currently planned.</param>
/// <param name="Teams">Rescue teams that should take part.</param>
/// <param name="Slips">Every postponement, with the reason.</param>
/// <param name="Dropped">It will not be held, and why.</param>
public sealed record ProgrammeItem(
    Guid Id,
    int Month,
    string Title,
    Hazard Hazard,
    DrillForm Form,
    DrillExtent Extent,
    DrillContent Content,
    Guid? PlanId,
    IReadOnlyList<Guid> Teams,
    IReadOnlyList<ProgrammeSlip> Slips,
    ProgrammeSlip? Dropped
);

/// <summary>A line was put off or dropped.</summary>
/// <param name="To">The new month; null: dropped.</param>
public sealed record ProgrammeSlip(int From, int? To, DateOnly On, string By, string Reason);

/// <summary>The state of a line.</summary>
public enum ItemProgress
{
    /// <summary>待举行.</summary>
    Open,

    /// <summary>已安排: a drill is planned for it.</summary>
    Planned,

    /// <summary>如期举行.</summary>
    Held,

    /// <summary>延期举行: after the month it was first meant for.</summary>
    HeldLate,

    /// <summary>逾期未举行.</summary>
    Overdue,

    /// <summary>不再举行.</summary>
    Dropped,
}
