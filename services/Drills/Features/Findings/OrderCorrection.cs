using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Drills.Features.Findings;

/// <summary>A finding of the evaluation and its corrective action.</summary>
/// <param name="Text">The finding.</param>
/// <param name="Action">The corrective action.</param>
/// <param name="RevisePlan">It shows that the plan exercised must be revised; the owner of the plan is notified.</param>
/// <param name="On">Today if left out.</param>
public sealed record OrderCorrectionRequest(
    EvaluationHeading Heading,
    [property: Required, StringLength(1_000, MinimumLength = 2)] string Text,
    [property: Required, StringLength(1_000, MinimumLength = 2)] string Action,
    [property: Required] FindingOwnerRequest Owner,
    DateOnly Due,
    bool? RevisePlan,
    DateOnly? On
);

/// <summary>Who has to see to it: a post, a person, or both.</summary>
/// <param name="Division">The owner's place; left out: the drill's.</param>
public sealed record FindingOwnerRequest(
    DivisionCode? Division,
    [property: StringLength(100)] string? Post,
    [property: StringLength(50)] string? Name
)
{
    internal FindingOwner Owner(DivisionCode place) =>
        string.IsNullOrWhiteSpace(Post) && string.IsNullOrWhiteSpace(Name)
            ? throw CoreErrors.Required.At("owner")
            : new(Division ?? place, Post?.Trim(), Name?.Trim());
}

internal static class OrderCorrection
{
    public static async Task<Created<FindingView>> HandleAsync(
        [AsParameters] RecordStep step,
        OrderCorrectionRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        var order = new FindingOrder(
            request.Heading,
            request.Text.Trim(),
            request.Action.Trim(),
            request.Owner.Owner(drill.Division),
            request.Due,
            request.RevisePlan == true
        );
        var (finding, events) = Finding.Order(drill, order, step.Scope.ActedOn(request.On, clock));
        db.Add(finding);
        foreach (var published in events)
        {
            db.Publish(published);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{finding.Division}/drills/findings/{finding.Id}",
            FindingView.Of(finding, clock.Today())
        );
    }
}
