using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Bases;

/// <summary>The day of the step.</summary>
public sealed record BaseStepRequest(DateOnly On);

internal static class StartBase
{
    public static Task<Ok<BaseView>> HandleAsync(
        [AsParameters] RecordStep step,
        BaseStepRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.DoneAsync(step, place => place.Start(request.On, clock.Today()), ct);
}

internal static class PutBaseToUse
{
    public static Task<Ok<BaseView>> HandleAsync(
        [AsParameters] RecordStep step,
        BaseStepRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.DoneAsync(step, place => place.PutToUse(request.On, clock.Today()), ct);
}

internal static class CloseBase
{
    public static Task<Ok<BaseView>> HandleAsync(
        [AsParameters] RecordStep step,
        BaseStepRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.DoneAsync(step, place => place.Close(request.On, clock.Today()), ct);
}

internal static class CorrectBase
{
    public static Task<Ok<BaseView>> HandleAsync(
        [AsParameters] RecordStep step,
        BaseDetailsRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.DoneAsync(step, place => place.Correct(request.Of(), clock.Today()), ct);
}

internal static class StepsOnBases
{
    public static async Task<Ok<BaseView>> DoneAsync(
        this RescueTeamsDb db,
        RecordStep step,
        Func<RescueBase, BaseChanged?> happen,
        CancellationToken ct
    )
    {
        var place = await step.OnAsync(db.Bases, ct);
        if (happen(place) is { } changed)
        {
            db.Publish(changed);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(BaseView.Of(place));
    }
}
