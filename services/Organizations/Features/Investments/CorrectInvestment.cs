using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Investments;

/// <summary>All correctable details, with their correct values; a step that is null is undone.</summary>
/// <param name="Reason">Why; kept with the correction.</param>
public sealed record CorrectInvestmentRequest(
    [property: Required, StringLength(200, MinimumLength = 2)] string Name,
    InvestmentPurpose Purpose,
    FundSource Source,
    [property: Range(typeof(decimal), "0", "999999999999.99", ParseLimitsInInvariantCulture = true)] decimal Budget,
    [property: StringLength(60)] string? DocumentNumber,
    DateOnly PlannedOn,
    DateOnly? StartedOn,
    DateOnly? CompletedOn,
    DateOnly? InUseOn,
    DateOnly? CancelledOn,
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason
)
{
    internal InvestmentDetails Details => new(Name.Trim(), Purpose, Source, Budget, DocumentNumber?.Trim());

    internal InvestmentSteps Steps(TimeProvider clock) =>
        new(
            BusinessDate.Past(PlannedOn, clock, DocumentErrors.NotYet, "plannedOn"),
            Past(StartedOn, clock, "startedOn"),
            Past(CompletedOn, clock, "completedOn"),
            Past(InUseOn, clock, "inUseOn"),
            Past(CancelledOn, clock, "cancelledOn")
        );

    private static DateOnly? Past(DateOnly? day, TimeProvider clock, string field) =>
        day is null ? null : BusinessDate.Past(day, clock, DocumentErrors.NotYet, field);
}

internal static class CorrectInvestment
{
    public static async Task<Ok<InvestmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        CorrectInvestmentRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var investment = await step.OnAsync(db.Investments, ct);
        if (investment.Moves.Count == 0)
        {
            (await DirectoryLevels.LoadAsync(db, [investment.Division], clock.Today(), ct)).On(
                investment.Division,
                request.PlannedOn,
                "plannedOn"
            );
        }

        await db.RequireNameFreeAsync(investment.Division, request.Details.Name, investment.Id, ct);
        if (
            investment.Correct(request.Details, request.Steps(clock), request.Reason.Trim(), step.Scope.Caller.Name, clock.Today()) is
            { } corrected
        )
        {
            db.Publish(corrected);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(InvestmentView.Of(investment));
    }
}
