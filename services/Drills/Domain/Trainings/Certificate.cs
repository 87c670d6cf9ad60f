using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;

namespace Drills.Domain.Trainings;

/// <summary>培训证书 for a test passed; rescue-teams reads from it the skills of team members.</summary>
public sealed class Certificate : IStandsAtPlace
{
    private Certificate() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The holder's place, not the training's.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The training it was issued for.</summary>
    public Guid TrainingId { get; private set; }

    /// <summary>The attendance whose test was passed.</summary>
    public Guid TraineeId { get; private set; }

    /// <summary>The record that the place keeps of the holder.</summary>
    public string Person { get; private set; } = "";

    /// <summary>Name of the certificate, 2 to 100 characters, not of the holder.</summary>
    public string Name { get; private set; } = "";

    /// <summary>证书编号, 1 to 60 characters.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The skill it proves; null: none that teams use.</summary>
    public TeamSpecialty? Specialty { get; private set; }

    /// <summary>Business date, not before the session's day.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>Last day it is valid; null: it does not expire.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>First invalid day; null: not revoked.</summary>
    public DateOnly? RevokedOn { get; private set; }

    /// <summary>Reason of the revocation, 2 to 500 characters.</summary>
    public string? RevokedBecause { get; private set; }

    /// <summary>Number of its published changes; consumers ignore an older one.</summary>
    public int Revision { get; private set; }

    /// <summary>发证 to a person who passed.</summary>
    public static (Certificate Certificate, CertificateChanged Event) Issue(
        Training training,
        Trainee trainee,
        Person holder,
        CertificateTerms terms,
        DateOnly today
    )
    {
        training.RequireGiven();
        if (trainee.Passed != true || trainee.On is not { } attended)
        {
            throw TrainingErrors.NotPassed.Because(holder.Name);
        }

        var certificate = new Certificate
        {
            Division = trainee.Division,
            TrainingId = training.Id,
            TraineeId = trainee.Id,
            Person = holder.Key,
        };
        certificate.Take(terms, attended, today);
        return (certificate, certificate.ChangedEvent(holder, null));
    }

    /// <summary>更正 of the certificate's content.</summary>
    public CertificateChanged Correct(Trainee trainee, Person holder, CertificateTerms terms, DateOnly today)
    {
        RequireValid();
        var was = Standing(holder);
        Take(terms, trainee.On ?? IssuedOn, today);
        return ChangedEvent(holder, was);
    }

    /// <summary>吊销、收回: invalid from the day on.</summary>
    public CertificateChanged Revoke(Person holder, string reason, DateOnly on, DateOnly today)
    {
        RequireValid();
        var was = Standing(holder);
        (RevokedOn, RevokedBecause) = (on.Happened(today, TrainingErrors.InFuture, "on"), reason);
        return ChangedEvent(holder, was);
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = to;
        return null;
    }

    /// <inheritdoc/>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;

    private CertificateStanding Standing(Person holder) =>
        new(
            new PersonHashes(holder.Identity, holder.Name, holder.IdKey, holder.PhoneKey),
            Name,
            Number,
            Specialty,
            IssuedOn,
            Until,
            RevokedOn
        );

    private CertificateChanged ChangedEvent(Person holder, CertificateStanding? was)
    {
        Revision++;
        return new(Id, TrainingId, Revision, was, Standing(holder)) { Division = Division };
    }

    private void Take(CertificateTerms terms, DateOnly attended, DateOnly today)
    {
        if (terms.IssuedOn.Happened(today, TrainingErrors.InFuture, "issuedOn") < attended)
        {
            throw TrainingErrors.IssuedEarly.At("issuedOn", attended);
        }

        if (terms.Until < terms.IssuedOn)
        {
            throw TrainingErrors.EndsEarly.At("until", terms.IssuedOn);
        }

        (Name, Number, Specialty, IssuedOn, Until) = terms;
    }

    private void RequireValid()
    {
        if (RevokedOn is { } on)
        {
            throw TrainingErrors.Revoked.Because(Number, on);
        }
    }
}

/// <summary>The content of a certificate.</summary>
public sealed record CertificateTerms(string Name, string Number, TeamSpecialty? Specialty, DateOnly IssuedOn, DateOnly? Until);
