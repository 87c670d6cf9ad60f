using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Hosting.Data;
using Platform.Records.Files;

namespace Organizations.Features.Investments;

/// <summary>All files the investment carries from now on: approval, contract, acceptance, photos.</summary>
public sealed record AttachToInvestmentRequest([property: Required, Length(0, 20)] IReadOnlyList<Guid> FileIds);

internal static class AttachToInvestment
{
    public static async Task<Ok<InvestmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        AttachToInvestmentRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var investment = await step.OnAsync(db.Investments, ct);
        investment.Attach(await db.UseFilesAsync(investment.Division, [.. request.FileIds.Distinct()], "fileIds", clock.GetUtcNow(), ct));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(InvestmentView.Of(investment));
    }
}
