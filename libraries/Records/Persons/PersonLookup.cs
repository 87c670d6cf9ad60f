using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Data;

namespace Platform.Records.Persons;

/// <summary>Finds persons by their details, and adds those that are not recorded yet.</summary>
public static class PersonLookup
{
    /// <summary>The persons who could be meant by the rows of a sheet, not tracked.</summary>
    public static async Task<PersonMatcher> PersonsAsync(
        this DbContext db,
        PersonKey key,
        IReadOnlyCollection<PersonIdentity> identities,
        CancellationToken ct
    ) => new(key, await db.Candidates(key, identities).AsNoTracking().ToListAsync(ct));

    /// <summary>The person of one row, tracked: a known one with the new details, or an added one.</summary>
    public static Person Recognize(this DbContext db, PersonMatcher persons, PersonIdentity identity, DivisionCode place)
    {
        var (person, unknown) = persons.Recognize(identity, place, known => db.Track(known));
        if (unknown)
        {
            db.Add(person);
        }

        return person;
    }

    /// <summary>The person of one request, tracked: a known one with the new details, or an added one.</summary>
    public static async Task<Person> RecognizeAsync(
        this DbContext db,
        PersonKey key,
        PersonIdentity identity,
        DivisionCode place,
        CancellationToken ct
    ) => db.Recognize(new PersonMatcher(key, await db.Candidates(key, [identity]).ToListAsync(ct)), identity, place);

    /// <summary>The persons of a sheet whose numbers are valid; the others are refused at their rows.</summary>
    public static List<PersonIdentity> IdentitiesOf(IEnumerable<(string? Name, string? Phone, string? IdNumber)> rows)
    {
        var identities = new List<PersonIdentity>();
        foreach (var (name, phone, id) in rows.Where(r => r.Name is not null))
        {
            try
            {
                identities.Add(PersonIdentity.Of(name!, phone, id));
            }
            catch (DomainException)
            {
                // reported at its cell when the row is applied
            }
        }

        return identities;
    }

    private static IQueryable<Person> Candidates(this DbContext db, PersonKey key, IReadOnlyCollection<PersonIdentity> identities)
    {
        var keys = PersonMatcher.Keys(key, identities);
        return db.Set<Person>().Where(p => keys.Contains(p.Key) || keys.Contains(p.IdKey!) || keys.Contains(p.PhoneKey!));
    }
}
