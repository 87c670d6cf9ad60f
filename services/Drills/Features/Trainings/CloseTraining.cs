using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;

namespace Drills.Features.Trainings;

/// <summary>All of the training is recorded since the day.</summary>
public sealed record CloseTrainingRequest(DateOnly On);

internal static class CloseTraining
{
    public static async Task<Ok<TrainingView>> HandleAsync(
        [AsParameters] RecordStep step,
        CloseTrainingRequest request,
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

    /// <summary>The training is closed.</summary>
    public static void Take(TrainingContext context, Training training, CloseTrainingRequest request) =>
        context.Changed(training.Close(request.On, context.Today));
}
