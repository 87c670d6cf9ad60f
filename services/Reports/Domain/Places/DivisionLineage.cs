using Platform.Core;

namespace Reports.Domain.Places;

/// <summary>
/// Which codes count for a place. A past period uses the divisions of that period; once a place has taken over another one completely, a
/// period that ends on or after that day counts the other one's facts too, as far as its own code does not contain them already.
/// </summary>
public static class DivisionLineage
{
    /// <summary>The place itself and, transitively, every place it had replaced by <paramref name="asOf"/>.</summary>
    public static IReadOnlyList<DivisionCode> CodesOf(DivisionCode place, DateOnly asOf, ILookup<DivisionCode, Place> replacedBy)
    {
        var codes = new List<DivisionCode> { place };
        for (var next = 0; next < codes.Count; next++)
        {
            codes.AddRange(
                replacedBy[codes[next]]
                    .Where(former => former.ValidTo <= asOf && !former.Code.Contains(place) && !codes.Contains(former.Code))
                    .Select(former => former.Code)
            );
        }

        return [.. codes.Where(c => !codes.Exists(o => o != c && o.Contains(c)))];
    }
}
