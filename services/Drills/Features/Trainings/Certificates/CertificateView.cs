using Drills.Domain.Trainings;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Records.Persons;

namespace Drills.Features.Trainings;

/// <summary>A certificate as the API shows it.</summary>
/// <param name="Division">The holder's place.</param>
/// <param name="Until">Last day it is valid; null: it does not expire.</param>
/// <param name="RevokedOn">The first day it is no longer valid.</param>
/// <param name="Version">For If-Match.</param>
public sealed record CertificateView(
    Guid Id,
    DivisionCode Division,
    Guid TrainingId,
    Guid AttendeeId,
    PersonView Holder,
    string Name,
    string Number,
    TeamSpecialty? Specialty,
    DateOnly IssuedOn,
    DateOnly? Until,
    DateOnly? RevokedOn,
    string? RevokedBecause,
    int Version,
    DateTimeOffset UpdatedAt
) : IShowsOthers
{
    object? IShowsOthers.Others => Holder;

    internal static CertificateView Of(Certificate c, Person holder, Caller caller) =>
        new(
            c.Id,
            c.Division,
            c.TrainingId,
            c.TraineeId,
            PersonView.Of(holder, caller, c.Division),
            c.Name,
            c.Number,
            c.Specialty,
            c.IssuedOn,
            c.Until,
            c.RevokedOn,
            c.RevokedBecause,
            c.Version,
            c.UpdatedAt
        );
}
