using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;

namespace Platform.Records.Persons;

/// <summary>Persons found by what is told of them, added if nobody knew them.</summary>
public static class PersonLookup
{
    /// <summary>The persons who could be meant, tracked.</summary>
    public static async Task<PersonMatcher> PersonsAsync(
        this DbContext db,
        PersonKey key,
        IReadOnlyCollection<PersonIdentity> told,
        CancellationToken ct
    )
    {
        var keys = PersonMatcher.Keys(key, told);
        var found = await db.Set<Person>()
            .Where(p => keys.Contains(p.Key) || keys.Contains(p.IdKey!) || keys.Contains(p.PhoneKey!))
            .ToListAsync(ct);
        return new PersonMatcher(key, found);
    }

    public static async Task<Person> RecognizeAsync(
        this DbContext db,
        PersonKey key,
        PersonIdentity told,
        DivisionCode place,
        CancellationToken ct
    )
    {
        var (person, unknown) = (await db.PersonsAsync(key, [told], ct)).Recognize(told, place);
        if (unknown)
        {
            db.Add(person);
        }

        return person;
    }

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
}
