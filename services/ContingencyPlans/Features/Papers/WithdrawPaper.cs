using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace ContingencyPlans.Features.Papers;

/// <summary>停用.</summary>
/// <param name="On">First day no longer in use; today if left out.</param>
public sealed record WithdrawPaperRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason, DateOnly? On);

internal static class WithdrawPaper
{
    public static async Task<Ok<PaperItem>> HandleAsync<TPaper>(
        [AsParameters] RecordStep step,
        WithdrawPaperRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
        where TPaper : Paper
    {
        var paper = await step.OnAsync(db.Set<TPaper>(), ct);
        if (paper.Withdraw(request.Reason.Trim(), BusinessDate.Past(request.On, clock, PaperErrors.NotYet)) is { } changed)
        {
            db.Publish(changed);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(PaperItem.Of(paper));
    }
}
