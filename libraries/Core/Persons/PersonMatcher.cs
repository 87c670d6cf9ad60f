namespace Platform.Core.Persons;

/// <summary>
/// Finds the person that submitted details belong to. The identity number decides; without it the mobile number does, if the name agrees.
/// Works on the candidates that the caller loaded, because a sheet may contain tens of thousands of persons.
/// </summary>
public sealed class PersonMatcher
{
    private readonly PersonKey _key;
    private readonly Dictionary<string, Person> _byIdNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byPhone = new(StringComparer.Ordinal);

    /// <summary>Works on the given persons; the key hashes what is matched.</summary>
    public PersonMatcher(PersonKey key, IEnumerable<Person> candidates)
    {
        _key = key;
        Candidates = [.. candidates];
        foreach (var person in Candidates)
        {
            Index(person);
        }
    }

    /// <summary>The persons that could be meant.</summary>
    public IReadOnlyList<Person> Candidates { get; }

    /// <summary>The hashes under which the persons may already be recorded.</summary>
    public static HashSet<string> Keys(PersonKey key, IEnumerable<PersonIdentity> identity) =>
        identity
            .SelectMany(t => new[] { t.IdNumber is { } id ? key.OfIdNumber(id) : null, t.Phone is { } phone ? key.OfPhone(phone) : null })
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The person, updated with the new details, and whether the person was not recorded before.</summary>
    /// <param name="identity">Name and numbers.</param>
    /// <param name="place">The place of the record that names the person.</param>
    /// <param name="beforeLearning">Called with a known person before anything of it changes.</param>
    public (Person Person, bool New) Recognize(PersonIdentity identity, DivisionCode place, Action<Person>? beforeLearning = null)
    {
        var person = identity.IdNumber is { } id ? ByIdNumber(identity, _key.OfIdNumber(id)) : ByPhone(identity);
        var known = person is not null;
        if (known)
        {
            beforeLearning?.Invoke(person!);
            person!.Learn(identity, _key);
        }

        person ??= Person.New(identity, _key, place);
        Index(person);
        return (person, !known);
    }

    /// <summary>The person, unchanged; null if the details belong to none, or to one of another name.</summary>
    public Person? Find(PersonIdentity identity)
    {
        try
        {
            return identity.IdNumber is { } id ? ByIdNumber(identity, _key.OfIdNumber(id)) : ByPhone(identity);
        }
        catch (DomainException)
        {
            return null; // said when the row is applied
        }
    }

    private Person? ByIdNumber(PersonIdentity identity, string idKey)
    {
        var person = _byIdNumber.GetValueOrDefault(idKey);
        if (person is not null && !PersonName.Same(person.Name, identity.Name))
        {
            throw PersonErrors.NameDiffers.At("idNumber");
        }

        return person
            ?? (
                identity.Phone is { } phone
                    ? WithPhone(_key.OfPhone(phone)).FirstOrDefault(p => p.IdKey is null && PersonName.Same(p.Name, identity.Name))
                    : null
            );
    }

    private Person? ByPhone(PersonIdentity identity)
    {
        var phoneKey = _key.OfPhone(identity.Phone!);
        var person = WithPhone(phoneKey).FirstOrDefault(p => PersonName.Same(p.Name, identity.Name));
        return person is null && (WithPhone(phoneKey).Any() || _byPhone.GetValueOrDefault(phoneKey, []).Exists(p => p.Key == phoneKey))
            ? throw PersonErrors.PhoneOfAnother.At("phone")
            : person;
    }

    // The index still holds a former owner of the number, who has another number by now.
    private IEnumerable<Person> WithPhone(string phoneKey) => _byPhone.GetValueOrDefault(phoneKey, []).Where(p => p.PhoneKey == phoneKey);

    private void Index(Person person)
    {
        if (person.IdKey is { } idKey)
        {
            _byIdNumber[idKey] = person;
        }

        foreach (var number in new[] { person.PhoneKey, person.Key }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (!_byPhone.TryGetValue(number, out var persons))
            {
                _byPhone[number] = persons = [];
            }

            if (!persons.Contains(person))
            {
                persons.Add(person);
            }
        }
    }
}
