using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;

namespace Platform.Records.Persons;

/// <summary>Finds persons by their details, and adds those that are not recorded yet.</summary>
public static class PersonLookup
{
    /// <summary>The persons who could be meant, tracked.</summary>
    public static async Task<PersonMatcher> PersonsAsync(
        this DbContext db,
        PersonKey key,
        IReadOnlyCollection<PersonIdentity> identities,
        CancellationToken ct
    )
    {
        var keys = PersonMatcher.Keys(key, identities);
        var found = await db.Set<Person>()
            .Where(p => keys.Contains(p.Key) || keys.Contains(p.IdKey!) || keys.Contains(p.PhoneKey!))
            .ToListAsync(ct);
        return new PersonMatcher(key, found);
    }

    /// <summary>The person with this identity; added to the context if nobody is known by it.</summary>
    public static async Task<Person> RecognizeAsync(
        this DbContext db,
        PersonKey key,
        PersonIdentity identities,
        DivisionCode place,
        CancellationToken ct
    )
    {
        var (person, unknown) = (await db.PersonsAsync(key, [identities], ct)).Recognize(identities, place);
        if (unknown)
        {
            db.Add(person);
        }

        return person;
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
}
