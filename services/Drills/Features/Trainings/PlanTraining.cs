using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;

namespace Drills.Features.Trainings;

/// <summary>A training the path's place, or a sector's department of it, will give.</summary>
/// <param name="Number">编号 as the organizer files it.</param>
/// <param name="Department">Its name, if a sector's department gives it.</param>
/// <param name="Sessions">At least one; a course given in three places has three.</param>
public sealed record PlanTrainingRequest(
    [property: Required, StringLength(40, MinimumLength = 1)] string Number,
    TrainingOrganizer Organizer,
    [property: StringLength(100)] string? Department,
    TrainingSector Sector,
    [property: Required, StringLength(200, MinimumLength = 2)] string Topic,
    [property: Required, Length(1, 50)] IReadOnlyList<SessionRequest> Sessions
)
{
    internal TrainingTerms Terms => new(Number.Trim(), Organizer, Department?.Trim(), Sector, Topic.Trim());
}

/// <summary>When and where a session is, who teaches, and how many hours.</summary>
public sealed record SessionRequest(
    DateOnly On,
    [property: Required, StringLength(100, MinimumLength = 1)] string Venue,
    [property: StringLength(100)] string? Teacher,
    [property: Range(0.5, 200)] decimal Hours
)
{
    internal SessionTerms Terms => new(On, Venue.Trim(), Teacher?.Trim(), Hours);
}

internal static class PlanTraining
{
    public static async Task<Created<TrainingView>> HandleAsync(
        PlanTrainingRequest request,
        Scope scope,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var context = await TrainingContext.LoadAsync(db, [(scope.Division, request.Terms.Number)], clock.Today(), ct);
        var training = Take(context, scope.Division, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{training.Division}/trainings/{training.Id}", await training.ShownAsync(db, ct));
    }

    /// <summary>The place, or a department of it, will give the training.</summary>
    public static Training Take(TrainingContext context, DivisionCode place, PlanTrainingRequest request)
    {
        var terms = request.Terms;
        context.RequireNumberFree(place, terms.Number, except: null);
        foreach (var (i, session) in request.Sessions.Index())
        {
            context.RequirePlaceOn(place, session.On, $"sessions[{i}].on");
        }

        var (training, planned) = Training.Plan(
            place,
            context.LevelOf(place),
            terms,
            [.. request.Sessions.Select(s => s.Terms)],
            context.Today
        );
        context.Planned(training, planned);
        return training;
    }
}
