using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <summary>
/// An emergency-management institution of one of the three levels: county bureau, township office, village room.
/// Offices and rooms mostly began as safety-supervision stations and were renamed (挂牌更名).
/// </summary>
public sealed partial class Institution : IStandsAtPlace
{
    private Institution() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Level of its division in the directory.</summary>
    public DivisionLevel Level { get; private set; }

    /// <summary>Bureau, office, room, or the safety station or room it was before the renaming.</summary>
    public InstitutionKind Kind { get; private set; }

    /// <summary>Full name as on the plaque, 2 to 100 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name before the renaming; null if it was never renamed.</summary>
    public string? FormerName { get; private set; }

    /// <summary>Its kind before the renaming; null if it was never renamed.</summary>
    public InstitutionKind? FormerKind { get; private set; }

    /// <summary>Business date of the establishment.</summary>
    public DateOnly EstablishedOn { get; private set; }

    /// <summary>Business date of the renaming.</summary>
    public DateOnly? RenamedOn { get; private set; }

    /// <summary>文号 of the document that ordered the renaming.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>挂牌: business date; null: no plaque.</summary>
    public DateOnly? PlaqueHungOn { get; private set; }

    /// <summary>刻制印章: business date; null: no seal.</summary>
    public DateOnly? SealEngravedOn { get; private set; }

    /// <summary>The text of the seal.</summary>
    public string? SealText { get; private set; }

    /// <summary>At most 200 characters; null: not recorded.</summary>
    public string? Address { get; private set; }

    /// <summary>办公场所: rooms and area in words, at most 200 characters.</summary>
    public string? Premises { get; private set; }

    /// <summary>At most 20 numbers and addresses at which it can be reached.</summary>
    public IReadOnlyList<ContactPoint> Contacts { get; private set; } = [];

    /// <summary>整合的站所: stations that were merged into it.</summary>
    public IReadOnlyList<MergedStation> MergedStations { get; private set; } = [];

    /// <summary>编制与在岗人员 through time, by day; the last is in force.</summary>
    public IReadOnlyList<Staffing> Staffings { get; private set; } = [];

    /// <summary>Staff on duty by the last staffing, a column for lists of shortfalls; 0 if not recorded.</summary>
    public int StaffOnDuty { get; private set; }

    /// <summary>The places it belonged to before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>First day on which it no longer exists; null: it exists.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The institution that took over when this one closed.</summary>
    public Guid? SucceededBy { get; private set; }

    /// <summary>Who withdrew it, when and why, if it was registered by mistake: it is closed on its first day, so that it stood on none.
    /// Null: it was not.</summary>
    public ActedBy? Withdrawn { get; private set; }

    /// <summary>Follows from the closing and the kind: one not renamed yet is <see cref="InstitutionState.Former"/>.</summary>
    public InstitutionState State =>
        ClosedOn is not null ? InstitutionState.Closed
        : Kind is InstitutionKind.SafetyStation or InstitutionKind.SafetyRoom ? InstitutionState.Former
        : InstitutionState.Standing;

    /// <summary>Staffing on a day; null before the first record.</summary>
    public Staffing? StaffingOn(DateOnly day) => Staffings.LastOrDefault(s => s.On <= day);

    /// <summary>Its place on a day.</summary>
    public DivisionCode DivisionOn(DateOnly day) => PastPlace.PlaceOn(Moves, Division, day);

    private void RequireOpen()
    {
        if (ClosedOn is { } closed)
        {
            throw InstitutionErrors.Closed.Because(Name, closed);
        }
    }

    private void RequireInLife(DateOnly on, DateOnly today)
    {
        RequireOpen();
        RequirePast(on, today);
        if (on < EstablishedOn)
        {
            throw InstitutionErrors.BeforeEstablished.At("on", on, EstablishedOn);
        }
    }

    private static void RequirePast(DateOnly on, DateOnly today, string field = "on")
    {
        on.Happened(today, InstitutionErrors.InFuture, field);
    }
}
