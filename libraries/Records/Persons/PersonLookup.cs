using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace Platform.Records.Persons;

/// <summary>Finds persons by their details, and adds those that are not recorded yet.</summary>
public static class PersonLookup
{
    /// <summary>
    /// The persons who could be meant by the rows of a sheet, not tracked: those that records of the places name whose records the caller
    /// keeps by the same right. Not all that the caller sees, because the right to write at one place changes nobody at another where the
    /// same caller only reads.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="key">Hashes and seals.</param>
    /// <param name="place">The place at which the caller acts.</param>
    /// <param name="identities">Name and numbers of the rows.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="among">Only these, where the caller keeps less than the place's records.</param>
    public static async Task<PersonMatcher> PersonsAsync(
        this DbContext db,
        PersonKey key,
        DivisionCode place,
        IReadOnlyCollection<PersonIdentity> identities,
        CancellationToken ct,
        IQueryable<Person>? among = null
    )
    {
        var within = db.GetService<CurrentCaller>().Caller.KeptAround(place);
        var (persons, numbers) = (among ?? db.Set<Person>(), PersonMatcher.Keys(key, identities));
        var hashes = KnownIdentities.Hashes(key, within, identities);

        // In this order: a record of the place whose name is taken has been made before, so the second statement sees it.
        var anywhere = await db.ReadEverywhereAsync(() => db.Set<Person>().IdentitiesAsync(hashes, ct));
        var candidates = await db.ReadAtAsync(within, () => persons.AsNoTracking().With(numbers).ToListAsync(ct));
        return new(key, candidates, new(key, within, anywhere));
    }

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
    ) => db.Recognize(await db.PersonsAsync(key, place, [identity], ct), identity, place);

    /// <summary>The names of all records that the caller sees of the person whose record, or identity, is named.</summary>
    public static IQueryable<string> RecordsOf(this DbContext db, string person)
    {
        var persons = db.Set<Person>();
        return persons
            .Where(p =>
                p.Key == person || p.StoredIdentity == person || persons.Any(o => o.Key == person && o.StoredIdentity == p.StoredIdentity)
            )
            .Select(p => p.Key);
    }

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

    private static IQueryable<Person> With(this IQueryable<Person> persons, HashSet<string> hashes) =>
        persons.Where(p => hashes.Contains(p.Key) || hashes.Contains(p.IdKey!) || hashes.Contains(p.PhoneKey!));

    private static Task<List<KnownIdentity>> IdentitiesAsync(
        this IQueryable<Person> persons,
        HashSet<string> hashes,
        CancellationToken ct
    ) =>
        persons
            .Where(p =>
                hashes.Contains(p.Key) || hashes.Contains(p.StoredIdentity!) || hashes.Contains(p.IdKey!) || hashes.Contains(p.PhoneKey!)
            )
            .OrderBy(p => p.Id)
            .Select(p => new KnownIdentity(p.Key, p.StoredIdentity ?? p.Key, p.Name, p.IdKey, p.PhoneKey))
            .ToListAsync(ct);
}
