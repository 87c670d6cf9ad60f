using Platform.Core.Events;

namespace Platform.Core;

/// <summary>
/// A record that follows its place when the directory of divisions changes. Implementing it is all a record has to do: every
/// change of the directory finds the records of all such types at the places it touches and calls them in its transaction.
/// A record that belongs to the past (closed, dismissed) leaves itself alone and keeps the code of its day.
/// </summary>
public interface IStandsAtPlace : IRecord
{
    /// <summary>Its place has another code from the day on. Answers what is to be told, null if nothing.</summary>
    PlatformEvent? MoveTo(DivisionCode to, DateOnly on);

    /// <summary>Its place is no more from the day on.</summary>
    /// <param name="into">The division of the same level that the place went into; null if it was abolished.</param>
    /// <param name="there">The records of the same type that stand there: one of them may be the successor.</param>
    /// <param name="on">First day without the place.</param>
    PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on);
}
