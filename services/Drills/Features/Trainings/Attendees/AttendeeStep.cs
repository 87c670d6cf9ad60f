using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Drills.Features.Trainings;

/// <summary>A step the organizer takes on one person at a session: it is his record, wherever the person comes from.</summary>
internal sealed record AttendeeStep(Guid Id, Scope Scope, IfMatch IfMatch)
{
    /// <summary>The attendance with its training and person, if the training lies in the path's place and the attendance is at the version
    /// seen.</summary>
    public async Task<(Trainee Trainee, Training Training, Person Person)> OnAsync(DrillsDb db, CancellationToken ct)
    {
        var trainee = await db.Trainees.FirstOrDefaultAsync(t => t.Id == Id, ct) ?? throw CoreErrors.NotFound.Because(Scope.Division, Id);
        var training = await db.Trainings.RequireAsync(Scope, trainee.TrainingId, ct);
        IfMatch.Check(trainee);
        return (trainee, training, await db.Persons.SingleAsync(p => p.Key == trainee.Person, ct));
    }
}
