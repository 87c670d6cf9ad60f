namespace Platform.Core.Persons;

/// <summary>
/// Somebody who holds a post or serves as an officer: one person in all registers. Only a keyed hash and the last four characters of the
/// identity number are stored.
/// </summary>
public sealed class Person : IRecord
{
    private Person() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The place where the person was first recorded; a person belongs to no place, and is seen only through a post or an
    /// appointment.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The hash under which the person was first recorded; never changes.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The full name as last recorded.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The mobile number, 11 digits; null if none is known.</summary>
    public string? Phone { get; private set; }

    /// <summary>Keyed hash of the mobile number.</summary>
    public string? PhoneKey { get; private set; }

    /// <summary>Keyed hash of the identity number; null while only the phone is known.</summary>
    public string? IdKey { get; private set; }

    /// <summary>The last four characters of the identity number; null if it is not known.</summary>
    public string? IdLastFour { get; private set; }

    /// <summary>A person who is not recorded yet.</summary>
    public static Person New(PersonIdentity identity, PersonKey key, DivisionCode place)
    {
        var person = new Person { Name = identity.Name, Division = place };
        person.Learn(identity, key);
        person.Key = person.IdKey ?? person.PhoneKey!;
        return person;
    }

    /// <summary>Takes over new details: a number that was not known before, a new phone.</summary>
    public void Learn(PersonIdentity identity, PersonKey key)
    {
        if (identity.IdNumber is { } id)
        {
            (IdKey, IdLastFour) = (key.OfIdNumber(id), id[^4..]);
        }

        if (identity.Phone is { } phone)
        {
            ChangePhone(phone, key);
        }
    }

    /// <summary>The person has another number now.</summary>
    public void ChangePhone(string phone, PersonKey key) => (Phone, PhoneKey) = (phone, key.OfPhone(phone));
}
