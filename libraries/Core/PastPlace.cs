namespace Platform.Core;

/// <summary>A record came from another place (a merge, a new code) on a day.</summary>
public sealed record PastPlace(DivisionCode From, DateOnly On)
{
    /// <summary>The place on a day of a record that belongs to <paramref name="now"/> today.</summary>
    public static DivisionCode PlaceOn(IReadOnlyList<PastPlace> moves, DivisionCode now, DateOnly day) =>
        moves.OrderBy(m => m.On).FirstOrDefault(m => m.On > day)?.From ?? now;
}
