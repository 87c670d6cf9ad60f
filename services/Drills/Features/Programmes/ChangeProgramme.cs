using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;

namespace Drills.Features.Programmes;

/// <summary>All of its lines, as they are to be.</summary>
public sealed record ChangeProgrammeRequest([property: Required, Length(1, 500)] IReadOnlyList<ProgrammeItemRequest> Items);

/// <summary>The head of the place approves it.</summary>
/// <param name="On">Today if left out.</param>
public sealed record ApproveProgrammeRequest(DateOnly? On);

/// <summary>A line is held in another month, with the reason.</summary>
public sealed record PutOffProgrammeItemRequest(
    Guid ItemId,
    [property: Range(1, 12)] int Month,
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason,
    DateOnly? On
);

/// <summary>A line is not held, with the reason.</summary>
public sealed record DropProgrammeItemRequest(
    Guid ItemId,
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason,
    DateOnly? On
);

/// <summary>What is done to a programme, one method each.</summary>
internal static class ChangeProgramme
{
    public static Task<Ok<ProgrammeView>> HandleAsync(
        [AsParameters] RecordStep step,
        ChangeProgrammeRequest request,
        DrillsDb db,
        NamedInLines named,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        TakeAsync(
            step,
            db,
            clock,
            async programme =>
            {
                await named.CheckAsync(step.Scope.Division, request.Items, programme.Items, ct);
                programme.Change(request.Items.Select(i => i.Item()));
            },
            ct
        );

    public static Task<Ok<ProgrammeView>> ApproveAsync(
        [AsParameters] RecordStep step,
        ApproveProgrammeRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TakeAsync(step, db, clock, p => p.Approve(step.Scope.ActedOn(request.On, clock)), ct);

    public static Task<Ok<ProgrammeView>> PutOffAsync(
        [AsParameters] RecordStep step,
        PutOffProgrammeItemRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        TakeAsync(step, db, clock, p => p.PutOff(request.ItemId, request.Month, step.Scope.ActedOn(request.On, clock, request.Reason)), ct);

    public static Task<Ok<ProgrammeView>> DropAsync(
        [AsParameters] RecordStep step,
        DropProgrammeItemRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TakeAsync(step, db, clock, p => p.Drop(request.ItemId, step.Scope.ActedOn(request.On, clock, request.Reason)), ct);

    private static Task<Ok<ProgrammeView>> TakeAsync(
        RecordStep step,
        DrillsDb db,
        TimeProvider clock,
        Action<Programme> take,
        CancellationToken ct
    ) =>
        TakeAsync(
            step,
            db,
            clock,
            programme =>
            {
                take(programme);
                return Task.CompletedTask;
            },
            ct
        );

    private static async Task<Ok<ProgrammeView>> TakeAsync(
        RecordStep step,
        DrillsDb db,
        TimeProvider clock,
        Func<Programme, Task> take,
        CancellationToken ct
    )
    {
        var programme = await step.OnAsync(db.Programmes, ct);
        await take(programme);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ProgrammeView.Of(programme, await db.DrillsOfAsync([programme], ct), clock.Today()));
    }
}
