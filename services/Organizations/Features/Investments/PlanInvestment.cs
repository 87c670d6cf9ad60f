using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Records.Files;

namespace Organizations.Features.Investments;

/// <summary>立项: something the path's division will pay for.</summary>
/// <param name="Budget">Yuan, at most two decimals.</param>
/// <param name="PlannedOn">Today if left out.</param>
/// <param name="FileIds">Approval, contract, uploaded at the same division.</param>
public sealed record PlanInvestmentRequest(
    [property: Required, StringLength(200, MinimumLength = 2)] string Name,
    InvestmentPurpose Purpose,
    FundSource Source,
    [property: Range(typeof(decimal), "0", "999999999999.99", ParseLimitsInInvariantCulture = true)] decimal Budget,
    [property: StringLength(60)] string? DocumentNumber,
    DateOnly? PlannedOn,
    [property: Length(0, 20)] IReadOnlyList<Guid>? FileIds
);

internal static class PlanInvestment
{
    // Null: the place doesn't exist that day.
    private static readonly CompiledQuery<Func<OrganizationsDb, DivisionCode, DateOnly, string, CancellationToken, Task<bool?>>> NameTaken =
        new(() =>
            EF.CompileAsyncQuery(
                (OrganizationsDb db, DivisionCode place, DateOnly day, string name, CancellationToken ct) =>
                    db
                        .DivisionTerms.Where(t => t.Code == place && t.ValidFrom <= day && (t.ValidTo == null || t.ValidTo > day))
                        .Select(t =>
                            (bool?)db.Investments.Any(i => i.Division == place && i.Name == name && i.State != InvestmentState.Cancelled)
                        )
                        .FirstOrDefault()
            )
        );

    public static async Task<Created<InvestmentView>> HandleAsync(
        PlanInvestmentRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await RequirePlaceAndNameAsync(db, scope.Division, request.Name.Trim(), clock.Today(), ct);
        if (request.PlannedOn is { } on)
        {
            (await DirectoryLevels.LoadAsync(db, [scope.Division], clock.Today(), ct)).Of(scope.Division, on, "plannedOn");
        }

        var (investment, happened) = Take(scope.Division, request, clock);
        investment.Attach(
            await db.UseFilesAsync(scope.Division, [.. (request.FileIds ?? []).Distinct()], "fileIds", clock.GetUtcNow(), ct)
        );
        db.Add(investment);
        db.Publish(happened);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{investment.Division}/investments/{investment.Id}", InvestmentView.Of(investment));
    }

    /// <summary>The place plans the investment, whose name is free there.</summary>
    public static (Investment Investment, InvestmentChanged Event) Take(
        DivisionCode place,
        PlanInvestmentRequest request,
        TimeProvider clock
    )
    {
        var (name, number) = (request.Name.Trim(), request.DocumentNumber?.Trim());
        var details = new InvestmentDetails(name, request.Purpose, request.Source, request.Budget, number);
        return Investment.Plan(place, details, BusinessDate.Past(request.PlannedOn, clock, DocumentErrors.NotYet, "plannedOn"));
    }

    // What RequireDivisionAsync and RequireNameFreeAsync ask, in one round trip.
    private static async Task RequirePlaceAndNameAsync(
        OrganizationsDb db,
        DivisionCode place,
        string name,
        DateOnly day,
        CancellationToken ct
    )
    {
        if (await NameTaken.For(db)(db, place, day, name, ct) ?? throw DivisionErrors.Unknown.At("division", place, day))
        {
            throw InvestmentErrors.NameTaken.At("name", name);
        }
    }

    /// <summary>Two investments of one division need different names, or a register can't distinguish them.</summary>
    public static async Task RequireNameFreeAsync(
        this OrganizationsDb db,
        DivisionCode division,
        string name,
        Guid? except,
        CancellationToken ct
    )
    {
        if (
            await db.Investments.AnyAsync(
                i => i.Division == division && i.Name == name && i.State != InvestmentState.Cancelled && i.Id != except,
                ct
            )
        )
        {
            throw InvestmentErrors.NameTaken.At("name", name);
        }
    }
}
