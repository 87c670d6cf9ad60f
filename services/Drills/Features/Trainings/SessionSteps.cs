using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Drills.Features.Trainings;

/// <summary>One more session.</summary>
internal static class AddSession
{
    public static async Task<Ok<TrainingView>> HandleAsync(
        [AsParameters] RecordStep step,
        SessionRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var training = await step.OnAsync(db.Trainings, ct);
        Take(await TrainingContext.OfAsync(db, training, clock.Today(), ct), training, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await training.ShownAsync(db, ct));
    }

    /// <summary>The training has the session too.</summary>
    public static void Take(TrainingContext context, Training training, SessionRequest request)
    {
        context.RequirePlaceOn(training, request.On);
        training.Add(request.Terms);
    }
}

/// <summary>A session was given, as the request says.</summary>
internal static class ConductSession
{
    public static async Task<Ok<TrainingView>> HandleAsync(
        [AsParameters] RecordStep step,
        int session,
        SessionRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var training = await step.OnAsync(db.Trainings, ct);
        Take(await TrainingContext.OfAsync(db, training, clock.Today(), ct), training, session, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await training.ShownAsync(db, ct));
    }

    /// <summary>The session of the number was given, as the request says.</summary>
    public static void Take(TrainingContext context, Training training, int session, SessionRequest request)
    {
        context.RequirePlaceOn(training, request.On);
        context.Changed(training.Conduct(session, request.Terms, context.Today));
    }
}

/// <summary>Why a session or training is dropped or no longer counts.</summary>
public sealed record ReasonRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason);

/// <summary>A session will not be given.</summary>
internal static class DropSession
{
    public static async Task<Ok<TrainingView>> HandleAsync(
        [AsParameters] RecordStep step,
        int session,
        ReasonRequest request,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var training = await step.OnAsync(db.Trainings, ct);
        training.Drop(session, request.Reason);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await training.ShownAsync(db, ct));
    }
}

/// <summary>Corrects the record of a session.</summary>
/// <param name="Reason">Needed once a session of the training was given.</param>
public sealed record CorrectSessionRequest(
    DateOnly On,
    [property: Required, StringLength(100, MinimumLength = 1)] string Venue,
    [property: StringLength(100)] string? Teacher,
    [property: Range(0.5, 200)] decimal Hours,
    [property: StringLength(500)] string? Reason
);

/// <summary>Who attended it attended on the right day then.</summary>
internal static class CorrectSession
{
    public static async Task<Ok<TrainingView>> HandleAsync(
        [AsParameters] RecordStep step,
        int session,
        CorrectSessionRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var training = await step.OnAsync(db.Trainings, ct);
        (await TrainingContext.OfAsync(db, training, clock.Today(), ct)).RequirePlaceOn(training, request.On);
        db.Publish(
            training.Correct(
                session,
                new SessionTerms(request.On, request.Venue.Trim(), request.Teacher?.Trim(), request.Hours),
                request.Reason,
                clock.Today()
            )
        );
        var corrected = training.Session(session);
        foreach (
            var changed in corrected.HeldOn is null
                ? []
                : (await db.Trainees.Where(t => t.SessionId == corrected.Id).ToListAsync(ct))
                    .Select(t => t.Count(corrected.HeldOn))
                    .OfType<TraineeChanged>()
        )
        {
            db.Publish(changed);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await training.ShownAsync(db, ct));
    }
}
