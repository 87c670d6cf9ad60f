using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Records.Persons;

namespace Drills.Features.Trainings;

/// <summary>A person attended a session that was given.</summary>
/// <param name="Session">Its number in the training.</param>
/// <param name="From">The place the person comes from, inside the organizer's; the organizer's own by default.</param>
/// <param name="Unit">单位.</param>
/// <param name="Score">Out of 100, if there was a test.</param>
public sealed record AttendTrainingRequest(
    [property: Range(1, 50)] int Session,
    [property: Required] PersonRequest Person,
    DivisionCode? From,
    [property: StringLength(100)] string? Unit,
    [property: Range(0, 100)] decimal? Score
);

internal static class AttendTraining
{
    public static async Task<Created<AttendeeView>> HandleAsync(
        [AsParameters] RecordStep step,
        AttendTrainingRequest request,
        DrillsDb db,
        PersonKey key,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var training = await step.OnAsync(db.Trainings, ct);
        var identity = request.Person.Identity("person.");
        var context = await AttendeeContext.LoadAsync(db, key, training.Division, [identity], [training.Id], [], clock.Today(), ct);
        var person = context.Recognize(identity, training.Division);
        var trainee = Take(context, training, person, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(AttendeeView.Path(trainee), AttendeeView.Of(trainee, training, person, step.Scope.Caller));
    }

    /// <summary>The person, whom the context recognized, attended the session.</summary>
    public static Trainee Take(AttendeeContext context, Training training, Person person, AttendTrainingRequest request)
    {
        (decimal, TrainingRules)? test =
            request.Score is { } score && training.Session(request.Session).HeldOn is { } on
                ? (score, context.RulesFor(training, on))
                : null;
        var (trainee, attended) = Trainee.Attend(
            training,
            request.Session,
            person,
            request.From ?? training.Division,
            request.Unit?.Trim(),
            test
        );
        if (context.At(trainee.SessionId, person) is not null)
        {
            throw TrainingErrors.AttendedAlready.At("person", person.Name);
        }

        context.Attended(trainee, attended);
        return trainee;
    }
}
