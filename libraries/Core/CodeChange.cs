namespace Platform.Core;

/// <summary>A place has another code from the day on.</summary>
public sealed record CodeChange(DivisionCode From, DivisionCode To, DateOnly On);

/// <summary>A place no longer exists from the day on; <paramref name="Into"/> is the place it was merged into, null if it was
/// abolished.</summary>
public sealed record PlaceClosure(DivisionCode Code, DivisionCode? Into, DateOnly On);
