using Drills.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Drills.Features.Trainings;

/// <summary>The person did not attend: the attendance no longer counts, and a certificate based on it is invalid.</summary>
internal static class StrikeAttendee
{
    public static async Task<Ok<AttendeeView>> HandleAsync(
        [AsParameters] RecordStep step,
        ReasonRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (trainee, training, person) = await step.OnAttendeeAsync(db, ct);
        db.Publish(trainee.Strike(training, request.Reason));
        await db.RevokeAsync(db.Certificates.Where(c => c.TraineeId == trainee.Id), request.Reason, clock.Today(), ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AttendeeView.Of(trainee, training, person, step.Scope.Caller));
    }
}
