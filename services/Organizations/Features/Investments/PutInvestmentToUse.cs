using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Investments;

/// <summary>投入使用.</summary>
/// <param name="On">Today if left out.</param>
public sealed record PutInvestmentToUseRequest(DateOnly? On);

internal static class PutInvestmentToUse
{
    public static async Task<Ok<InvestmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        PutInvestmentToUseRequest request,
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

    /// <summary>It is used from the day on.</summary>
    public static InvestmentChanged Take(Investment investment, PutInvestmentToUseRequest request, TimeProvider clock) =>
        investment.PutToUse(BusinessDate.Past(request.On, clock, DocumentErrors.NotYet));
}
