using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Records.Places;

namespace Drills.Features.Trainings;

/// <summary>Who gives, or gave, it and what about.</summary>
/// <param name="Reason">Needed once a session was given.</param>
public sealed record CorrectTrainingRequest(
    [property: Required, StringLength(40, MinimumLength = 1)] string Number,
    TrainingOrganizer Organizer,
    [property: StringLength(100)] string? Department,
    TrainingSector Sector,
    [property: Required, StringLength(200, MinimumLength = 2)] string Topic,
    [property: StringLength(500)] string? Reason
)
{
    internal TrainingTerms Terms => new(Number.Trim(), Organizer, Department?.Trim(), Sector, Topic.Trim());
}

internal static class CorrectTraining
{
    public static async Task<Ok<TrainingView>> HandleAsync(
        [AsParameters] RecordStep step,
        CorrectTrainingRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var training = await step.OnAsync(db.Trainings, ct);
        await db.RequireNumberFreeAsync(training.Division, request.Terms.Number, training.Id, ct);
        db.Publish(training.Correct(request.Terms, await db.LevelOfAsync(training.Division, ct), request.Reason, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await training.ShownAsync(db, ct));
    }
}
