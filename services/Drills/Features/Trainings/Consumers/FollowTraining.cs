using Drills.Data;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;

namespace Drills.Features.Trainings.Consumers;

/// <summary>A training moved with its place: the officers there see its attendees.</summary>
public sealed class FollowTraining(DrillsDb db) : IConsumer<TrainingChanged>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<TrainingChanged> context)
    {
        var (changed, ct) = (context.Message, context.CancellationToken);
        if (changed.Change != TrainingChange.Moved)
        {
            return;
        }

        var training = await db.Trainings.AsNoTracking().SingleAsync(t => t.Id == changed.TrainingId, ct);
        (await db.Trainees.Where(t => t.TrainingId == training.Id).ToListAsync(ct)).ForEach(t => t.FoundAt(training.Division));
        await db.SaveChangesAsync(ct);
    }
}
