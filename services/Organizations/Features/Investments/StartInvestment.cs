using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
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
        db.Publish(investment.Start(BusinessDate.Past(request.On, clock, DocumentErrors.NotYet)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(InvestmentView.Of(investment));
    }
}
