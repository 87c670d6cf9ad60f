namespace Platform.Core.Persons;

/// <summary>
/// Gives a person who is recorded at one more place the identity the person has elsewhere, and anybody else a new one. Only hashes and
/// names are compared; nothing of another place's record is shown.
/// </summary>
public sealed class KnownIdentities
{
    private readonly PersonKey _key;
    private readonly DivisionCode _within;
    private readonly ILookup<string, KnownIdentity> _byHash;
    private readonly HashSet<string> _records;

    /// <summary>Works on the given ones.</summary>
    /// <param name="key">Hashes and seals.</param>
    /// <param name="within">The place whose keepers act.</param>
    /// <param name="known">Those who share a number with the persons to be recorded, the first recorded first.</param>
    public KnownIdentities(PersonKey key, DivisionCode within, IReadOnlyCollection<KnownIdentity> known)
    {
        (_key, _within) = (key, within);
        _byHash = known.SelectMany(k => Hashes(k).Select(hash => (hash, k))).ToLookup(x => x.hash, x => x.k, StringComparer.Ordinal);
        _records = known.Select(k => k.Record).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The hashes and the names of records under which the persons may be recorded at any place.</summary>
    public static HashSet<string> Hashes(PersonKey key, DivisionCode within, IEnumerable<PersonIdentity> identities)
    {
        var numbers = PersonMatcher.Keys(key, identities);
        return [.. numbers, .. numbers.Select(n => key.OfRecord(n, within))];
    }

    /// <summary>
    /// A record of the place for somebody it has none of. Its name follows from the number and the place, so that of two equal requests at
    /// once the second meets the record of the first.
    /// </summary>
    public Person New(PersonIdentity identity, DivisionCode place)
    {
        var idKey = identity.IdNumber is { } id ? _key.OfIdNumber(id) : null;
        var phoneKey = identity.Phone is { } phone ? _key.OfPhone(phone) : null;
        var record = _key.OfRecord(idKey ?? phoneKey!, _within);
        return Person.New(identity, _key, place, Counted(identity, idKey, phoneKey), _records.Add(record) ? record : _key.OfNobodyElse());
    }

    // The identity number decides; a mobile number only for somebody of the same name, and never against another identity number.
    private string Counted(PersonIdentity identity, string? idKey, string? phoneKey)
    {
        var known =
            _byHash[idKey ?? ""].FirstOrDefault(k => k.IdKey == idKey)
            ?? _byHash[phoneKey ?? ""]
                .FirstOrDefault(k =>
                    k.PhoneKey == phoneKey && (idKey is null || k.IdKey is null) && PersonName.Same(k.Name, identity.Name)
                );
        var counted = known?.Identity ?? idKey ?? phoneKey!;
        return known is null && _byHash[counted].Any() ? _key.OfNobodyElse() : counted; // a former owner of the number counts by it
    }

    private static IEnumerable<string> Hashes(KnownIdentity known) =>
        new[] { known.Identity, known.IdKey, known.PhoneKey }.OfType<string>().Distinct(StringComparer.Ordinal);
}
