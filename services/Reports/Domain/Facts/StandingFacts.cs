using Platform.Core;

namespace Reports.Domain.Facts;

/// <summary>
/// Facts of events that contain the former and the present state: the facts of the former are reversed, those of the present are
/// added. Facts that both have in common cause no change.
/// </summary>
internal static class StandingFacts
{
    /// <summary>In a stable order: by first occurrence, the former state first.</summary>
    public static IReadOnlyList<Fact> Difference(IEnumerable<Fact> was, IEnumerable<Fact> now)
    {
        var (order, sums) = (new List<Fact>(), new Dictionary<Fact, decimal>());
        foreach (var (fact, sign) in was.Select(f => (f, -1)).Concat(now.Select(f => (f, 1))))
        {
            var key = fact with { Amount = 0 };
            if (!sums.ContainsKey(key))
            {
                order.Add(key);
            }

            sums[key] = sums.GetValueOrDefault(key) + (sign * fact.Amount.GetValueOrDefault());
        }

        return [.. order.Where(key => sums[key] != 0).Select(key => key with { Amount = sums[key] })];
    }
}

/// <summary>The place of a record through time: its place now, and the ones before.</summary>
internal sealed class PlaceHistory(DivisionCode now, IEnumerable<(DivisionCode From, DateOnly On)> moves)
{
    private readonly List<(DivisionCode From, DateOnly On)> _moves = [.. moves.OrderBy(m => m.On)];

    public PlaceHistory(DivisionCode now, IReadOnlyList<PastPlace> moves)
        : this(now, moves.Select(m => (m.From, m.On))) { }

    public DivisionCode On(DateOnly day) => _moves.Where(m => m.On > day).Select(m => (DivisionCode?)m.From).FirstOrDefault() ?? now;

    /// <summary>The facts of a record that exists from one day until another (exclusive): it begins, moves with its place and
    /// ends.</summary>
    /// <param name="fact">Makes one of them from its place, its day, and +1 or -1.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="until">The first day on which it no longer exists; null: it does.</param>
    public IEnumerable<Fact> Stretch(DateOnly from, DateOnly? until, Func<DivisionCode, DateOnly, int, Fact> fact) =>
        Stretch(from, until).Select(at => at.Sign > 0 ? fact(at.Place, at.Day, at.Sign) : fact(at.Place, at.Day, at.Sign).Leaving());

    private IEnumerable<(DivisionCode Place, DateOnly Day, int Sign)> Stretch(DateOnly from, DateOnly? until)
    {
        if (until <= from)
        {
            yield break;
        }

        var place = On(from);
        yield return (place, from, 1);
        foreach (var day in _moves.Select(m => m.On).Where(day => day > from && !(day >= until)).Distinct())
        {
            yield return (place, day, -1);
            place = On(day);
            yield return (place, day, 1);
        }

        if (until is { } end)
        {
            yield return (place, end, -1);
        }
    }
}
