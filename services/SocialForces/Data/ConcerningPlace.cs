using Platform.Core;
using SocialForces.Domain;

namespace SocialForces.Data;

/// <summary>How records between two sides are found.</summary>
internal static class ConcerningPlace
{
    /// <summary>Records of the place itself, and records that concern a force registered there.</summary>
    public static IQueryable<T> Concerning<T>(this IQueryable<T> records, DivisionCode place)
        where T : IConcernsForce
    {
        var end = place.SubtreeEnd;
        return records.Where(r => (r.Division >= place && r.Division < end) || (r.ForceDivision >= place && r.ForceDivision < end));
    }
}
