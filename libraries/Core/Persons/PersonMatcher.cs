namespace Platform.Core.Persons;

/// <summary>
/// Finds the record of the person that submitted details belong to. The identity number decides; without it the mobile number does, if
/// the name agrees. Works on the candidates that the caller loaded, because a sheet may contain tens of thousands of persons: records of
/// the place whose keepers act, and no others, so that nothing is refused, changed or shown because of what another place keeps.
/// </summary>
public sealed class PersonMatcher
{
    private readonly PersonKey _key;
    private readonly Dictionary<string, List<Person>> _byIdNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byPhone = new(StringComparer.Ordinal);
    private readonly KnownIdentities? _identities;

    /// <summary>Works on the given persons; the key hashes what is matched.</summary>
    /// <param name="key">Hashes and seals.</param>
    /// <param name="candidates">Records of the place whose keepers act.</param>
    /// <param name="anywhere">Who is recorded at any place, to count a person once.</param>
    public PersonMatcher(PersonKey key, IEnumerable<Person> candidates, KnownIdentities? anywhere = null)
    {
        (_key, _identities) = (key, anywhere);
        Candidates = [.. candidates.OrderBy(p => p.Id)];
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
        var person = Matching(identity, place);
        var known = person is not null;
        if (known)
        {
            beforeLearning?.Invoke(person!);
            person!.Learn(identity, _key);
        }

        person ??= (_identities ?? new(_key, place, [])).New(identity, place);
        Index(person);
        return (person, !known);
    }

    /// <summary>The person, unchanged; null if the details belong to none, or to one of another name.</summary>
    public Person? Find(PersonIdentity identity, DivisionCode place)
    {
        try
        {
            return Matching(identity, place);
        }
        catch (DomainException)
        {
            return null; // said when the row is applied
        }
    }

    private Person? Matching(PersonIdentity identity, DivisionCode place) =>
        identity.IdNumber is { } id ? ByIdNumber(identity, _key.OfIdNumber(id), place) : ByPhone(identity, place);

    private Person? ByIdNumber(PersonIdentity identity, string idKey, DivisionCode place)
    {
        var persons = _byIdNumber.GetValueOrDefault(idKey, []);
        return persons.Count == 0 ? ByPhoneWithoutIdNumber(identity, place)
            : Nearest(persons.Where(p => PersonName.Same(p.Name, identity.Name)), place) is { } person ? person
            : throw PersonErrors.NameDiffers.At("idNumber");
    }

    private Person? ByPhoneWithoutIdNumber(PersonIdentity identity, DivisionCode place) =>
        identity.Phone is { } phone
            ? Nearest(WithPhone(_key.OfPhone(phone)).Where(p => p.IdKey is null && PersonName.Same(p.Name, identity.Name)), place)
            : null;

    private Person? ByPhone(PersonIdentity identity, DivisionCode place)
    {
        var phoneKey = _key.OfPhone(identity.Phone!);
        var person = Nearest(WithPhone(phoneKey).Where(p => PersonName.Same(p.Name, identity.Name)), place);
        return person is null && (WithPhone(phoneKey).Any() || _byPhone.GetValueOrDefault(phoneKey, []).Exists(p => p.Identity == phoneKey))
            ? throw PersonErrors.PhoneOfAnother.At("phone")
            : person;
    }

    // Of the records of one person, the one that the place itself made, otherwise the oldest.
    private static Person? Nearest(IEnumerable<Person> persons, DivisionCode place) =>
        persons.OrderBy(p => p.Division == place ? 0 : 1).FirstOrDefault();

    // The index still holds a former owner of the number, who has another number by now.
    private IEnumerable<Person> WithPhone(string phoneKey) => _byPhone.GetValueOrDefault(phoneKey, []).Where(p => p.PhoneKey == phoneKey);

    private void Index(Person person)
    {
        if (person.IdKey is { } idKey)
        {
            Add(_byIdNumber, idKey, person);
        }

        foreach (var number in new[] { person.PhoneKey, person.Identity }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            Add(_byPhone, number, person);
        }
    }

    private static void Add(Dictionary<string, List<Person>> index, string number, Person person)
    {
        if (!index.TryGetValue(number, out var persons))
        {
            index[number] = persons = [];
        }

        if (!persons.Contains(person))
        {
            persons.Add(person);
        }
    }
}
