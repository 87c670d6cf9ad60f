using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Persons;
using Platform.Hosting.Data;

namespace Drills.Features.Trainings;

/// <summary>
/// What the organizer of a training keeps of persons: found if the training lies in the path's place, wherever the person comes from.
/// </summary>
internal static class OrganizerSteps
{
    /// <summary>The attendance with its training and person, if the attendance is at the version seen.</summary>
    public static async Task<(Trainee Trainee, Training Training, Person Person)> OnAttendeeAsync(
        this RecordStep step,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var (trainee, training) = await step.OnAsync(db.Trainees, t => db.Trainings.RequireAsync(step.Scope, t.TrainingId, ct), ct);
        return (trainee, training, await db.Persons.SingleAsync(p => p.Key == trainee.Person, ct));
    }

    /// <summary>The certificate with the training that gave it, if the certificate is at the version seen.</summary>
    public static Task<(Certificate Certificate, Training Training)> OnCertificateAsync(
        this RecordStep step,
        DrillsDb db,
        CancellationToken ct
    ) => step.OnAsync(db.Certificates, c => db.Trainings.RequireAsync(step.Scope, c.TrainingId, ct), ct);
}
