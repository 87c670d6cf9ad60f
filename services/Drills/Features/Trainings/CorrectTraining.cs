using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;

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
        Take(await TrainingContext.LoadAsync(db, [(training.Division, request.Terms.Number)], clock.Today(), ct), training, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await training.ShownAsync(db, ct));
    }

    /// <summary>The training is what the request says.</summary>
    public static void Take(TrainingContext context, Training training, CorrectTrainingRequest request)
    {
        context.RequireNumberFree(training.Division, request.Terms.Number, except: training.Id);
        context.Changed(training.Correct(request.Terms, context.LevelOf(training.Division), request.Reason, context.Today));
    }
}
