using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;

namespace Drills.Features.Trainings;

/// <summary>The test's result; whether it passed follows from the rules of the session's day.</summary>
/// <param name="Score">Of a hundred.</param>
public sealed record GradeAttendeeRequest([property: Range(0, 100)] decimal Score);

internal static class GradeAttendee
{
    public static async Task<Ok<AttendeeView>> HandleAsync(
        [AsParameters] RecordStep step,
        GradeAttendeeRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (trainee, training, person) = await step.OnAttendeeAsync(db, ct);
        Take(await AttendeeContext.OfAsync(db, trainee.Id, null, clock.Today(), ct), training, trainee, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AttendeeView.Of(trainee, training, person, step.Scope.Caller));
    }

    /// <summary>The person has the result.</summary>
    public static void Take(AttendeeContext context, Training training, Trainee trainee, GradeAttendeeRequest request)
    {
        var rules = context.RulesFor(training, training.Sessions.Single(s => s.Id == trainee.SessionId).HeldOn!.Value);
        if (trainee.Grade(training, request.Score, rules, context.IsCertified(trainee)) is { } graded)
        {
            context.Graded(graded);
        }
    }
}
