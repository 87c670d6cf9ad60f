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

    /// <summary>Level of its division, as the directory says.</summary>
    public DivisionLevel Level { get; private set; }

    public InstitutionKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Name before the renaming; null if it was never renamed.</summary>
    public string? FormerName { get; private set; }

    /// <summary>What it was before the renaming.</summary>
    public InstitutionKind? FormerKind { get; private set; }

    public DateOnly EstablishedOn { get; private set; }

    /// <summary>Business date of the renaming.</summary>
    public DateOnly? RenamedOn { get; private set; }

    /// <summary>文号 of the document that ordered the renaming.</summary>
    public string? DocumentNumber { get; private set; }

    public DateOnly? PlaqueHungOn { get; private set; }

    public DateOnly? SealEngravedOn { get; private set; }

    /// <summary>The text of the seal.</summary>
    public string? SealText { get; private set; }

    public string? Address { get; private set; }

    /// <summary>Rooms and area it works in, as people describe them.</summary>
    public string? Premises { get; private set; }

    public IReadOnlyList<ContactPoint> Contacts { get; private set; } = [];

    public IReadOnlyList<MergedStation> MergedStations { get; private set; } = [];

    /// <summary>Every staffing there was, by day; the last is in force.</summary>
    public IReadOnlyList<Staffing> Staffings { get; private set; } = [];

    /// <summary>Staff on duty now, for lists of shortfalls; 0 if not recorded.</summary>
    public int StaffOnDuty { get; private set; }

    /// <summary>The places it belonged to before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The institution that took over when this one closed.</summary>
    public Guid? SucceededBy { get; private set; }

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
