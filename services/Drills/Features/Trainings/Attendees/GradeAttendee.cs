using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

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
        CancellationToken ct
    )
    {
        var (trainee, training, person) = await step.OnAttendeeAsync(db, ct);
        var rules = await db.TrainingRulesForAsync(training, training.Sessions.Single(s => s.Id == trainee.SessionId).HeldOn!.Value, ct);
        var certified = await db.Certificates.AnyAsync(c => c.TraineeId == trainee.Id && c.RevokedOn == null, ct);
        if (trainee.Grade(training, request.Score, rules, certified) is { } graded)
        {
            db.Publish(graded);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AttendeeView.Of(trainee, training, person, step.Scope.Caller));
    }
}
