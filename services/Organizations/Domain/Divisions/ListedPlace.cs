using Platform.Core;

namespace Organizations.Domain.Divisions;

/// <summary>One line of a list of divisions: a place that exists.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Former">The code it had, if the list says so.</param>
/// <param name="IsNew">The list says that the place did not exist before.</param>
public sealed record ListedPlace(DivisionCode Code, string Name, DivisionCode? Former, bool IsNew);

/// <summary>A place that gets another code by a list.</summary>
/// <param name="Place">The place.</param>
/// <param name="To">The code it gets.</param>
/// <param name="Name">Its name from then on.</param>
/// <param name="Line">The line that is about it; null if it only follows its superior.</param>
/// <param name="Asked">The list may also mean something else: the move needs a confirmation.</param>
public sealed record PlaceMove(Place Place, DivisionCode To, string Name, ListedPlace? Line, bool Asked);

/// <summary>A line that can't be, and why.</summary>
public sealed record ListContradiction(ListedPlace Line, ErrorDefinition Rule, object[] Args);
