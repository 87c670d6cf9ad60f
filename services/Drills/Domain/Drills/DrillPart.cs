using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A record that belongs to a drill and follows it: it has the same place.</summary>
public abstract class DrillPart : IStandsAtPlace
{
    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The drill it belongs to; never changes.</summary>
    public Guid DrillId { get; private set; }

    /// <inheritdoc/>
    public virtual PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = to;
        return null;
    }

    /// <summary>Moves to the successor of its place; without a successor it stays at the old code.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;

    private protected void Belongs(Drill drill) => (Division, DrillId) = (drill.Division, drill.Id);

    private protected void Belongs(DrillPart other) => (Division, DrillId) = (other.Division, other.DrillId);
}
