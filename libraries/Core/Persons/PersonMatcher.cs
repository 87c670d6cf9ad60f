namespace Platform.Core.Persons;

/// <summary>
/// Finds the one person behind what is told. The identity number decides; without it the mobile number does, if the name
/// agrees. Works on the persons that could be meant, handed in by the caller; a sheet may tell of tens of thousands.
/// </summary>
public sealed class PersonMatcher
{
    private readonly PersonKey _key;
    private readonly Dictionary<string, Person> _byIdNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byPhone = new(StringComparer.Ordinal);

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

    /// <summary>The hashes under which the persons could be known already.</summary>
    public static HashSet<string> Keys(PersonKey key, IEnumerable<PersonIdentity> told) =>
        told.SelectMany(t => new[] { t.IdNumber is { } id ? key.OfIdNumber(id) : null, t.Phone is { } phone ? key.OfPhone(phone) : null })
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The person, with what is new about them learned, and whether nobody knew them before.</summary>
    /// <param name="told">Name and numbers.</param>
    /// <param name="place">Where the person is told of.</param>
    /// <param name="beforeLearning">Called with a known person before anything of it changes.</param>
    public (Person Person, bool New) Recognize(PersonIdentity told, DivisionCode place, Action<Person>? beforeLearning = null)
    {
        var person = told.IdNumber is { } id ? ByIdNumber(told, _key.OfIdNumber(id)) : ByPhone(told);
        var known = person is not null;
        if (known)
        {
            beforeLearning?.Invoke(person!);
            person!.Learn(told, _key);
        }

        person ??= Person.New(told, _key, place);
        Index(person);
        return (person, !known);
    }

    private Person? ByIdNumber(PersonIdentity told, string idKey)
    {
        var person = _byIdNumber.GetValueOrDefault(idKey);
        if (person is not null && person.Name != told.Name)
        {
            throw PersonErrors.NameDiffers.At("idNumber");
        }

        return person
            ?? (
                told.Phone is { } phone ? WithPhone(_key.OfPhone(phone)).FirstOrDefault(p => p.IdKey is null && p.Name == told.Name) : null
            );
    }

    private Person? ByPhone(PersonIdentity told)
    {
        var phoneKey = _key.OfPhone(told.Phone!);
        var person = WithPhone(phoneKey).FirstOrDefault(p => p.Name == told.Name);
        return person is null && (WithPhone(phoneKey).Any() || _byPhone.GetValueOrDefault(phoneKey, []).Exists(p => p.Key == phoneKey))
            ? throw PersonErrors.PhoneOfAnother.At("phone")
            : person;
    }

    // Who had the number before and has another one by now stands in the index still.
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
