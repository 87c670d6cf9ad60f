namespace Platform.Core.Persons;

/// <summary>
/// Finds the one person behind what is told. The identity number decides; without it the mobile number does, if the name
/// agrees. Works on the persons that could be meant, handed in by the caller.
/// </summary>
public sealed class PersonsKnown(PersonKey key, IEnumerable<Person> candidates)
{
    private readonly List<Person> known = [.. candidates];

    /// <summary>The hashes under which the persons could be known already.</summary>
    public static HashSet<string> Keys(PersonKey key, IEnumerable<PersonIdentity> told) => told
        .SelectMany(t => new[] { t.IdNumber is { } id ? key.OfIdNumber(id) : null, t.Phone is { } phone ? key.OfPhone(phone) : null })
        .OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>The person, with what is new about them learned, and whether nobody knew them before.</summary>
    public (Person Person, bool New) Recognize(PersonIdentity told, DivisionCode place)
    {
        var person = told.IdNumber is { } id ? ByIdNumber(told, key.OfIdNumber(id)) : ByPhone(told);
        if (person is not null)
        {
            person.Learn(told, key);
            return (person, false);
        }

        person = Person.New(told, key, place);
        known.Add(person);
        return (person, true);
    }

    private Person? ByIdNumber(PersonIdentity told, string idKey)
    {
        var person = known.Find(p => p.IdKey == idKey);
        if (person is not null && person.Name != told.Name)
        {
            throw PersonErrors.NameDiffers.At("idNumber");
        }

        var phoneKey = told.Phone is { } phone ? key.OfPhone(phone) : null;
        return person ?? known.Find(p => p.IdKey is null && p.PhoneKey == phoneKey && p.Name == told.Name);
    }

    private Person? ByPhone(PersonIdentity told)
    {
        var phoneKey = key.OfPhone(told.Phone!);
        var person = known.Find(p => p.PhoneKey == phoneKey && p.Name == told.Name);
        return person is null && known.Exists(p => p.PhoneKey == phoneKey || p.Key == phoneKey)
            ? throw PersonErrors.PhoneOfAnother.At("phone")
            : person;
    }
}
