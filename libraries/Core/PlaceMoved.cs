namespace Platform.Core;

/// <summary>A place has another code from the day on.</summary>
public sealed record PlaceMoved(DivisionCode From, DivisionCode To, DateOnly On);

/// <summary>A place is no more from the day on; <paramref name="Into"/> is what it went into, null if it was abolished.</summary>
public sealed record PlaceEnded(DivisionCode Code, DivisionCode? Into, DateOnly On);
