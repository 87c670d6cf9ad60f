using Platform.Core;

namespace Reports.Domain.Places;

/// <summary>
/// Which codes count for a place, and on which days. A past period uses the divisions of that period; once a place has another code, or has
/// taken over another place completely, a period that ends on or after that day counts the facts of the former codes too. A code that
/// went from one place to another counts for each in its own time.
/// </summary>
/// <param name="terms">All terms of every place that ever had one of the codes concerned.</param>
public sealed class DivisionLineage(IReadOnlyCollection<PlaceTerm> terms)
{
    private readonly ILookup<Guid, PlaceTerm> _byPlace = terms.OrderBy(t => t.ValidFrom).ToLookup(t => t.PlaceId);
    private readonly ILookup<DivisionCode, PlaceTerm> _byCode = terms
        .Where(t => !t.Ended)
        .OrderBy(t => t.ValidFrom)
        .ThenBy(t => t.PlaceId)
        .ToLookup(t => t.Code);

    /// <summary>The place that has the code on the day, or else had it last, or will have it first; null if the directory does not know
    /// the code.</summary>
    public Guid? PlaceOf(DivisionCode code, DateOnly day) =>
        (_byCode[code].LastOrDefault(t => t.ValidFrom <= day) ?? _byCode[code].FirstOrDefault())?.PlaceId;

    /// <summary>The place's code on the day; null if it had none.</summary>
    public DivisionCode? CodeOf(Guid place, DateOnly day) =>
        _byPlace[place].LastOrDefault(t => t.ValidFrom <= day) is { Ended: false } term ? term.Code : null;

    /// <summary>The code that follows from one the place had, by its changes until a day.</summary>
    public DivisionCode FollowedFrom(DivisionCode code, Guid place, DateOnly until) =>
        _byPlace[place].SkipWhile(t => t.Code != code).LastOrDefault(t => t.Code == code || t.ValidFrom <= until)?.Code ?? code;

    /// <summary>The spans of the place's codes until the day and, transitively, of every place it had taken over by then.</summary>
    public IReadOnlyList<CodeSpan> SpansOf(DivisionCode code, DateOnly asOf)
    {
        if (PlaceOf(code, asOf) is not { } place)
        {
            return [new CodeSpan(code)];
        }

        // What became of a place under another code is asked for at that code.
        if (!_byCode[code].Any(t => t.PlaceId == place && t.ValidFrom <= asOf && !(t.ValidTo <= asOf)))
        {
            return [.. Held(place, code)];
        }

        var places = new List<Guid> { place };
        for (var next = 0; next < places.Count; next++)
        {
            places.AddRange(Absorbed(places[next], asOf).Where(p => !places.Contains(p)).ToList());
        }

        var codes = places
            .SelectMany(p => _byPlace[p].Where(t => !t.Ended && t.ValidFrom <= asOf).Select(t => (Place: p, t.Code)))
            .Append((Place: place, Code: code))
            .Distinct()
            .Where(c => c.Code == code || !c.Code.Contains(code))
            .ToList();
        return
        [
            .. codes
                .Where(c => !codes.Exists(o => o.Code != c.Code && o.Code.Contains(c.Code)))
                .SelectMany(c => Held(c.Place, c.Code))
                .Distinct(),
        ];
    }

    private IEnumerable<Guid> Absorbed(Guid place, DateOnly asOf) =>
        terms
            .Where(t => t.Ended && t.ValidFrom <= asOf && t.ReplacedBy is { } by && PlaceOf(by, t.ValidFrom) == place)
            .Select(t => t.PlaceId);

    // The first holder also has what is dated before anybody held the code, the last one what is dated after.
    private IEnumerable<CodeSpan> Held(Guid place, DivisionCode code)
    {
        var holders = new List<PlaceTerm>();
        foreach (var term in _byCode[code])
        {
            if (holders.Count == 0 || holders[^1].PlaceId != term.PlaceId)
            {
                holders.Add(term);
            }
        }

        if (holders.TrueForAll(h => h.PlaceId == place))
        {
            return [new CodeSpan(code)];
        }

        return holders
            .Select(
                (h, i) => (h.PlaceId, Since: i == 0 ? null : (DateOnly?)h.ValidFrom, Until: holders.ElementAtOrDefault(i + 1)?.ValidFrom)
            )
            .Where(h => h.PlaceId == place)
            .Select(h => new CodeSpan(code, h.Since, h.Until));
    }
}
