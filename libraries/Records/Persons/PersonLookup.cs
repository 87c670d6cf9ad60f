using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Data;

namespace Platform.Records.Persons;

/// <summary>Persons found by what is told of them, added if nobody knew them.</summary>
public static class PersonLookup
{
    /// <summary>The persons who could be meant by the rows of a sheet, not tracked.</summary>
    public static async Task<PersonMatcher> PersonsAsync(
        this DbContext db,
        PersonKey key,
        IReadOnlyCollection<PersonIdentity> told,
        CancellationToken ct
    ) => new(key, await db.Candidates(key, told).AsNoTracking().ToListAsync(ct));

    /// <summary>The person of one row, tracked: known, with what is new about them learned, or added.</summary>
    public static Person Recognize(this DbContext db, PersonMatcher persons, PersonIdentity told, DivisionCode place)
    {
        var (person, unknown) = persons.Recognize(told, place, known => db.Track(known));
        if (unknown)
        {
            db.Add(person);
        }

        return person;
    }

    /// <summary>The person of one request, tracked: known, with what is new about them learned, or added.</summary>
    public static async Task<Person> RecognizeAsync(
        this DbContext db,
        PersonKey key,
        PersonIdentity told,
        DivisionCode place,
        CancellationToken ct
    ) => db.Recognize(new PersonMatcher(key, await db.Candidates(key, [told]).ToListAsync(ct)), told, place);

    /// <summary>Of the persons a sheet tells of, those whose numbers can be right; the others are refused at their rows.</summary>
    public static List<PersonIdentity> IdentitiesOf(IEnumerable<(string? Name, string? Phone, string? IdNumber)> rows)
    {
        var told = new List<PersonIdentity>();
        foreach (var (name, phone, id) in rows.Where(r => r.Name is not null))
        {
            try
            {
                told.Add(PersonIdentity.Of(name!, phone, id));
            }
            catch (DomainException)
            {
                // told at its cell when the row is applied
            }
        }

        return told;
    }

    private static IQueryable<Person> Candidates(this DbContext db, PersonKey key, IReadOnlyCollection<PersonIdentity> told)
    {
        var keys = PersonMatcher.Keys(key, told);
        return db.Set<Person>().Where(p => keys.Contains(p.Key) || keys.Contains(p.IdKey!) || keys.Contains(p.PhoneKey!));
    }
}
