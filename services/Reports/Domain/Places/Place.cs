using Platform.Core;

namespace Reports.Domain.Places;

/// <summary>A division in reports' copy of the directory: one term of a place, in which it has one code and one name.</summary>
/// <param name="Id">The place, whatever code it has.</param>
/// <param name="ValidTo">The first day on which the term is over; null while it is not.</param>
public sealed record Place(Guid Id, DivisionCode Code, string Name, DivisionLevel Level, DateOnly ValidFrom, DateOnly? ValidTo)
{
    /// <summary>Whether the place had this code and name on the day.</summary>
    public bool ValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } end || day < end);
}
