using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Drills.Features.Findings;

/// <summary>The owner reports the progress.</summary>
/// <param name="Done">The corrective action is taken; the authority that ordered it checks.</param>
/// <param name="On">Today if left out.</param>
public sealed record ReportCorrectionRequest(
    [property: Required, StringLength(1_000, MinimumLength = 2)] string Note,
    bool Done,
    DateOnly? On
);

/// <summary>Another last day, or another owner, with the reason.</summary>
/// <param name="Owner">As before if left out.</param>
public sealed record ReassignCorrectionRequest(
    DateOnly Due,
    FindingOwnerRequest? Owner,
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason,
    DateOnly? On
);

/// <summary>It was looked at: closed, sent back or withdrawn; the last two with the reason in the note.</summary>
public sealed record CorrectionNoteRequest([property: Required, StringLength(500, MinimumLength = 2)] string Note, DateOnly? On);

/// <summary>The steps of the follow-up, one method each.</summary>
internal static class FindingSteps
{
    public static Task<Ok<FindingView>> ReportAsync(
        [AsParameters] RecordStep step,
        ReportCorrectionRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        TakeAsync(
            step,
            db,
            clock,
            f => WithoutEvent(() => f.Report(request.Done, step.Scope.ActedOn(request.On, clock, request.Note))),
            ct
        );

    public static Task<Ok<FindingView>> ReassignAsync(
        [AsParameters] RecordStep step,
        ReassignCorrectionRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        TakeAsync(
            step,
            db,
            clock,
            f =>
                f.Reassign(request.Due, request.Owner?.Owner(f.Division) ?? f.Owner, step.Scope.ActedOn(request.On, clock, request.Reason)),
            ct
        );

    public static Task<Ok<FindingView>> SendBackAsync(
        [AsParameters] RecordStep step,
        CorrectionNoteRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TakeAsync(step, db, clock, f => WithoutEvent(() => f.SendBack(step.Scope.ActedOn(request.On, clock, request.Note))), ct);

    public static Task<Ok<FindingView>> CloseAsync(
        [AsParameters] RecordStep step,
        CorrectionNoteRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TakeAsync(step, db, clock, f => f.Close(step.Scope.ActedOn(request.On, clock, request.Note)), ct);

    public static Task<Ok<FindingView>> WithdrawAsync(
        [AsParameters] RecordStep step,
        CorrectionNoteRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TakeAsync(step, db, clock, f => f.Withdraw(step.Scope.ActedOn(request.On, clock, request.Note)), ct);

    private static async Task<Ok<FindingView>> TakeAsync(
        RecordStep step,
        DrillsDb db,
        TimeProvider clock,
        Func<Finding, FindingChanged?> take,
        CancellationToken ct
    )
    {
        var finding = await step.OnAsync(db.Findings, ct);
        if (take(finding) is { } changed)
        {
            db.Publish(changed);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(FindingView.Of(finding, clock.Today()));
    }

    private static FindingChanged? WithoutEvent(Action act)
    {
        act();
        return null;
    }
}
