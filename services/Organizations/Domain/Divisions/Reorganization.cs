using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain.Divisions;

/// <summary>The result of a change of the directory: the events to publish, and the changes that the places' records must follow.</summary>
public sealed class Reorganization
{
    private readonly List<PlatformEvent> _events = [];
    private readonly List<CodeChange> _moves = [];
    private readonly List<PlaceClosure> _ends = [];

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<PlatformEvent> Events => _events;

    /// <summary>The places that have another code.</summary>
    public IReadOnlyList<CodeChange> Moves => _moves;

    /// <summary>The places that no longer exist.</summary>
    public IReadOnlyList<PlaceClosure> Ends => _ends;

    /// <summary>Places that began.</summary>
    public IList<Place> Begun { get; } = [];

    /// <summary>Adds an event to publish, after those before it.</summary>
    public void AddEvent(PlatformEvent happened) => _events.Add(happened);

    /// <summary>Records that a place has another code from the day on.</summary>
    public void Move(DivisionCode from, DivisionCode to, DateOnly on) => _moves.Add(new CodeChange(from, to, on));

    /// <summary>Records that a place no longer exists from the day on; <paramref name="into"/> is its successor, or null.</summary>
    public void Close(DivisionCode code, DivisionCode? into, DateOnly on) => _ends.Add(new PlaceClosure(code, into, on));
}
