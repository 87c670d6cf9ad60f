using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain.Divisions;

/// <summary>What a change of the directory did: what must be told, and what the records at the places must follow.</summary>
public sealed class Reorganization
{
    private readonly List<PlatformEvent> _events = [];
    private readonly List<PlaceMoved> _moves = [];
    private readonly List<PlaceEnded> _ends = [];

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<PlatformEvent> Events => _events;

    /// <summary>The places that have another code.</summary>
    public IReadOnlyList<PlaceMoved> Moves => _moves;

    /// <summary>The places that are no more.</summary>
    public IReadOnlyList<PlaceEnded> Ends => _ends;

    /// <summary>Places that began.</summary>
    public IList<Place> Begun { get; } = [];

    public void Tell(PlatformEvent happened) => _events.Add(happened);

    public void Move(DivisionCode from, DivisionCode to, DateOnly on) => _moves.Add(new PlaceMoved(from, to, on));

    public void Close(DivisionCode code, DivisionCode? into, DateOnly on) => _ends.Add(new PlaceEnded(code, into, on));
}
