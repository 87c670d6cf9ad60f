using Platform.Core.Events;
using Platform.Core.Persons;

namespace RescueTeams.Domain;

/// <summary>A copy of a training's certificate, from the events of drills; also for holders who join a team later. Events may arrive in
/// any order, the highest revision counts.</summary>
public sealed class KnownCertificate
{
    private KnownCertificate() { }

    /// <summary>The certificate's id in drills.</summary>
    public Guid Id { get; private set; }

    /// <summary>Number of the newest change applied; an older one changes nothing.</summary>
    public int Revision { get; private set; }

    /// <summary>Keyed hash by which drills identifies the holder.</summary>
    public string Person { get; private set; } = "";

    /// <summary>The holder's name, compared where only the mobile number agrees.</summary>
    public string HolderName { get; private set; } = "";

    /// <summary>Keyed hash of the holder's identity number; null: not known in drills.</summary>
    public string? IdKey { get; private set; }

    /// <summary>Keyed hash of the holder's mobile number; null: not known in drills.</summary>
    public string? PhoneKey { get; private set; }

    /// <summary>The skill it proves.</summary>
    public TeamSpecialty Specialty { get; private set; }

    /// <summary>Name and number of the certificate, separated by a blank.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Last day it is valid; null: it does not expire.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>It proves nothing: it was revoked, or no longer names a skill.</summary>
    public bool Revoked { get; private set; }

    /// <summary>The skill with this certificate as its proof.</summary>
    public Skill Skill => new(Specialty, Text, Until, Id);

    /// <summary>A copy without content, before its first event.</summary>
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
