namespace Platform.Core.Persons;

/// <summary>
/// Somebody who holds a post or serves as an officer: one person in all registers. Of the identity number only a keyed hash
/// and the last four characters are kept.
/// </summary>
public sealed class Person : IRecord
{
    private Person() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Where the person was first told of; a person belongs to no place, and is seen only through a post or an
    /// appointment.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The hash by which the person was first known; never changes.</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? Phone { get; private set; }

    /// <summary>Keyed hash of the mobile number.</summary>
    public string? PhoneKey { get; private set; }

    /// <summary>Keyed hash of the identity number; null while only the phone is known.</summary>
    public string? IdKey { get; private set; }

    public string? IdLastFour { get; private set; }

    /// <summary>Somebody not known yet.</summary>
    public static Person New(PersonIdentity identity, PersonKey key, DivisionCode place)
    {
        var person = new Person { Name = identity.Name, Division = place };
        person.Learn(identity, key);
        person.Key = person.IdKey ?? person.PhoneKey!;
        return person;
    }

    /// <summary>Takes over what is newly told: a number not known before, a new phone.</summary>
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
