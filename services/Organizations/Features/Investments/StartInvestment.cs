using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Investments;

/// <summary>开工、签订采购合同: the investment is under way from the day on.</summary>
/// <param name="On">Today if left out.</param>
public sealed record StartInvestmentRequest(DateOnly? On);

internal static class StartInvestment
{
    public static async Task<Ok<InvestmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        StartInvestmentRequest request,
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

    /// <summary>It is under way from the day on.</summary>
    public static InvestmentChanged Take(Investment investment, StartInvestmentRequest request, TimeProvider clock) =>
        investment.Start(BusinessDate.Past(request.On, clock, DocumentErrors.NotYet));
}
