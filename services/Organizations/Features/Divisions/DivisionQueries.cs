using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain.Divisions;

namespace Organizations.Features.Divisions;

/// <summary>A place in one of its terms, and whether there was anything inside.</summary>
internal sealed class DivisionOnDay
{
    public required Place Place { get; init; }

    public required DivisionTerm Term { get; init; }

    public bool HasChildren { get; init; }

    public DivisionView View() => DivisionView.Of(Place, Term, HasChildren);
}

internal static class DivisionQueries
{
    /// <summary>The directory as it was on a day.</summary>
    public static IQueryable<DivisionOnDay> Directory(this OrganizationsDb db, DateOnly day) =>
        from t in db.DivisionTerms.AsNoTracking()
        join p in db.Places.AsNoTracking() on t.PlaceId equals p.Id
        where t.ValidFrom <= day && (t.ValidTo == null || t.ValidTo > day)
        select new DivisionOnDay
        {
            Place = p,
            Term = t,
            HasChildren = db.DivisionTerms.Any(c => c.Superior == t.Code && c.ValidFrom <= day && (c.ValidTo == null || c.ValidTo > day)),
        };
}
