using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Investments;

/// <summary>建成、到货验收: what it buys or builds is there.</summary>
/// <param name="On">Today if left out.</param>
public sealed record CompleteInvestmentRequest(DateOnly? On);

internal static class CompleteInvestment
{
    public static async Task<Ok<InvestmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        CompleteInvestmentRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var investment = await step.OnAsync(db.Investments, ct);
        db.Publish(Take(investment, request, clock));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(InvestmentView.Of(investment));
    }

    /// <summary>What it buys or builds is there on the day.</summary>
    public static InvestmentChanged Take(Investment investment, CompleteInvestmentRequest request, TimeProvider clock) =>
        investment.Complete(BusinessDate.Past(request.On, clock, DocumentErrors.NotYet));
}
