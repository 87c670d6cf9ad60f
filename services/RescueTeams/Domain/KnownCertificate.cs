using Platform.Core.Events;
using Platform.Core.Persons;

namespace RescueTeams.Domain;

/// <summary>A copy of a training's certificate, from the events of drills; kept for members who join a team later too. The events may
/// arrive in any order, the greater revision counts.</summary>
public sealed class KnownCertificate
{
    private KnownCertificate() { }

    /// <summary>Its identity at drills.</summary>
    public Guid Id { get; private set; }

    public int Revision { get; private set; }

    /// <summary>The hash by which the holder was first known there.</summary>
    public string Person { get; private set; } = "";

    public string HolderName { get; private set; } = "";

    public string? IdKey { get; private set; }

    public string? PhoneKey { get; private set; }

    public TeamSpecialty Specialty { get; private set; }

    /// <summary>Name and number.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Last day it is valid; null: it does not expire.</summary>
    public DateOnly? Until { get; private set; }

    public bool Revoked { get; private set; }

    /// <summary>What the holder can do, with this as the proof.</summary>
    public Skill Skill => new(Specialty, Text, Until, Id);

    public static KnownCertificate Of(Guid id) => new() { Id = id };

    /// <summary>Takes over the state of an event; false if a later one has already arrived. A certificate that no longer names a skill
    /// counts as revoked.</summary>
    public bool Learn(int revision, CertificateStanding standing)
    {
        if (revision <= Revision)
        {
            return false;
        }

        (Revision, Text, Until, Revoked) = (
            revision,
            $"{standing.Name} {standing.Number}",
            standing.Until,
            standing.RevokedOn is not null || standing.Specialty is null
        );
        (Person, HolderName, IdKey, PhoneKey) = standing.Holder;
        Specialty = standing.Specialty ?? Specialty;
        return true;
    }

    /// <summary>Whether the person is the holder: by the identity number, or by the mobile number if the name agrees and the identity
    /// numbers do not differ.</summary>
    public bool IsOf(Person person) =>
        person.IdKey is not null && IdKey is not null
            ? person.IdKey == IdKey
            : PhoneKey is not null && person.PhoneKey == PhoneKey && person.Name == HolderName;
}
