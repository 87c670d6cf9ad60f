using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Investments;

internal static class GetInvestment
{
    public static async Task<Ok<InvestmentView>> HandleAsync(Guid id, Scope scope, OrganizationsDb db, CancellationToken ct) =>
        TypedResults.Ok(InvestmentView.Of(await db.Investments.RequireAsync(scope, id, ct)));
}
