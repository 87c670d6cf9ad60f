using Organizations.Domain.Divisions;
using Platform.Core;

namespace Organizations.Features.Divisions;

/// <summary>The result of an operation on the directory.</summary>
/// <param name="Division">The place of the operation, with its history.</param>
/// <param name="Moved">Places with another code, itself included.</param>
/// <param name="Closed">Codes that ended.</param>
/// <param name="Established">Codes that began.</param>
/// <param name="Version">Of the place.</param>
public sealed record ReorganizationView(
    DivisionHistoryView Division,
    IReadOnlyList<CodePair> Moved,
    IReadOnlyList<DivisionCode> Closed,
    IReadOnlyList<DivisionCode> Established,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    /// <summary>The view of a finished operation.</summary>
    public static ReorganizationView Of(Place place, Reorganization done) =>
        new(
            DivisionHistoryView.Of(place),
            [.. done.Moves.Select(m => new CodePair(m.From, m.To))],
            [.. done.Ends.Select(e => e.Code)],
            [.. done.Begun.Select(p => p.Division)],
            place.Version,
            place.UpdatedAt
        );
}
