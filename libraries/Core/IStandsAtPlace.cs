using Platform.Core.Events;

namespace Platform.Core;

/// <summary>
/// A record that follows its place when the directory of divisions changes. Implementing it is enough: for every change of the directory,
/// the platform loads the records of all such types at the affected places and calls them in its transaction. A record that belongs to the
/// past (closed, dismissed) ignores the call and keeps the code it had.
/// </summary>
public interface IStandsAtPlace : IRecord
{
    /// <summary>Its place has another code from the day on. Returns the event to publish, null if there is none.</summary>
    PlatformEvent? MoveTo(DivisionCode to, DateOnly on);

    /// <summary>Its place no longer exists from the day on.</summary>
    /// <param name="into">The division of the same level that the place was merged into; null if it was abolished.</param>
    /// <param name="there">The records of the same type at that division: one of them may be the successor.</param>
    /// <param name="on">First day without the place.</param>
    PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on);
}
