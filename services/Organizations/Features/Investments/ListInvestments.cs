using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Organizations.Features.Investments;

/// <summary>The investments of a subtree, by place, without their payments.</summary>
/// <param name="Name">The full name.</param>
/// <param name="State">If left out, all but the cancelled.</param>
public sealed record ListInvestmentsRequest(
    Word<InvestmentPurpose>? Purpose,
    Word<FundSource>? Source,
    Word<InvestmentState>? State,
    string? Name,
    int? Limit,
    string? Cursor
);

internal static class ListInvestments
{
    public static async Task<Ok<Page<InvestmentItem>>> HandleAsync(
        [AsParameters] ListInvestmentsRequest request,
        Scope scope,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var rows = await db
            .Investments.AsNoTracking()
            .Within(scope.Division)
            .Matching(request)
            .PageByPlace(page)
            .Select(i => new InvestmentItem(
                i.Id,
                i.Division,
                i.Name,
                i.Purpose,
                i.Source,
                i.Budget,
                i.Paid,
                i.DocumentNumber,
                i.State,
                i.PlannedOn,
                i.StartedOn,
                i.CompletedOn,
                i.InUseOn,
                i.Version
            ))
            .ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows, i => [i.Division.Value, i.Id.ToString()]));
    }

    internal static IQueryable<Investment> Matching(this IQueryable<Investment> investments, ListInvestmentsRequest request)
    {
        var (purpose, source, state) = (request.Purpose?.Value, request.Source?.Value, request.State?.Value);
        return investments.Where(i =>
            (purpose == null || i.Purpose == purpose)
            && (source == null || i.Source == source)
            && (request.Name == null || i.Name == request.Name)
            && (state == null ? i.State != InvestmentState.Cancelled : i.State == state)
        );
    }
}

/// <summary>An investment in a list.</summary>
public sealed record InvestmentItem(
    Guid Id,
    DivisionCode Division,
    string Name,
    InvestmentPurpose Purpose,
    FundSource Source,
    decimal Budget,
    decimal Paid,
    string? DocumentNumber,
    InvestmentState State,
    DateOnly PlannedOn,
    DateOnly? StartedOn,
    DateOnly? CompletedOn,
    DateOnly? InUseOn,
    int Version
);
