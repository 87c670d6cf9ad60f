namespace Platform.Core;

/// <summary>A record came from another place (a merge, a new code) on a day.</summary>
public sealed record PastPlace(DivisionCode From, DateOnly On)
{
    /// <summary>Where a record that stands at <paramref name="now"/> stood on a day.</summary>
    public static DivisionCode PlaceOn(IReadOnlyList<PastPlace> moves, DivisionCode now, DateOnly day) =>
        moves.OrderBy(m => m.On).FirstOrDefault(m => m.On > day)?.From ?? now;
}
