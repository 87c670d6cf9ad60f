namespace Platform.Core.Persons;

/// <summary>
/// What a place keeps of somebody who holds a post, serves or takes part. Another place keeps a record of its own; the common
/// <see cref="Identity"/> counts the person once. Of the identity number only a keyed hash and the last four characters are stored, and
/// the mobile number only sealed.
/// </summary>
public sealed class Person : IRecord
{
    private string? _opened;

    private Person() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The place where the record was first made; it is seen and changed where a post, an appointment or a membership names
    /// it.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The name of the record, by which other records refer to it; never changes.</summary>
    public string Key { get; private set; } = "";

    /// <summary>As stored; null if a release before identities made the record, whose key is the identity.</summary>
    public string? StoredIdentity { get; private set; }

    /// <summary>The hash that counts the person: the same in all records of one person, at all places; never changes.</summary>
    public string Identity => StoredIdentity ?? Key;

    /// <summary>The full name as last recorded.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The mobile number, 11 digits; null if none is known.</summary>
    public string? Phone => PlainPhone ?? _opened;

    /// <summary>The mobile number as stored; see <see cref="PhoneCipher"/>.</summary>
    public string? SealedPhone { get; private set; }

    /// <summary>The mobile number as a release before sealing stored it, then newer than the sealed one; null as soon as it is
    /// sealed.</summary>
    public string? PlainPhone { get; private set; }

    /// <summary>Keyed hash of the mobile number.</summary>
    public string? PhoneKey { get; private set; }

    /// <summary>Keyed hash of the identity number; null while only the phone is known.</summary>
    public string? IdKey { get; private set; }

    /// <summary>The last four characters of the identity number; null if it is not known.</summary>
    public string? IdLastFour { get; private set; }

    /// <summary>A person whom the place has no record of yet.</summary>
    /// <param name="identity">Name and numbers.</param>
    /// <param name="key">Hashes and seals.</param>
    /// <param name="place">The place that keeps the record.</param>
    /// <param name="counted">What the person counts by.</param>
    /// <param name="record">The record's name.</param>
    public static Person New(PersonIdentity identity, PersonKey key, DivisionCode place, string counted, string record)
    {
        var person = new Person
        {
            Name = identity.Name,
            Division = place,
            StoredIdentity = counted,
            Key = record,
        };
        person.Learn(identity, key);
        return person;
    }

    /// <summary>
    /// Somebody who stated name and mobile number without an account and was not checked: kept apart, so that it matches nobody and nobody
    /// is matched with it.
    /// </summary>
    /// <param name="identity">Name and mobile number.</param>
    /// <param name="key">Hashes and seals.</param>
    /// <param name="place">The place that keeps the record.</param>
    /// <param name="record">The record's name.</param>
    public static Person Stated(PersonIdentity identity, PersonKey key, DivisionCode place, string record) =>
        new()
        {
            Name = identity.Name,
            Division = place,
            StoredIdentity = record,
            Key = record,
            SealedPhone = key.Phones.Seal(identity.Phone!, record),
            _opened = identity.Phone,
        };

    /// <summary>Whether it is only what somebody stated, see <see cref="Stated"/>.</summary>
    public bool IsUnchecked => IdKey is null && PhoneKey is null;

    /// <summary>Takes over new details: a number that was not known before, a new phone.</summary>
    public void Learn(PersonIdentity identity, PersonKey key)
    {
        if (identity.IdNumber is { } id)
        {
            (IdKey, IdLastFour) = (key.OfIdNumber(id), id[^4..]);
        }

        if (identity.Phone is { } phone && phone != Phone)
        {
            ChangePhone(phone, key);
        }
    }

    /// <summary>The person has another number now.</summary>
    public void ChangePhone(string phone, PersonKey key) =>
        (_opened, SealedPhone, PlainPhone, PhoneKey) = (phone, key.Phones.Seal(phone, Key), null, key.OfPhone(phone));

    /// <summary>Opens the stored number, when the record was read.</summary>
    public void Open(PhoneCipher phones) => _opened = SealedPhone is { } stored ? phones.Open(stored, Key) : null;
}
