using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;

namespace Organizations.Features.Investments;

/// <summary>The investments of a subtree, by place, without their payments.</summary>
/// <param name="Q">Part of the name or of the document number.</param>
/// <param name="State">If left out, all but the cancelled.</param>
public sealed record ListInvestmentsRequest(
    Word<InvestmentPurpose>? Purpose,
    Word<FundSource>? Source,
    Word<InvestmentState>? State,
    [property: StringLength(100)] string? Q
);

internal static class ListInvestments
{
    internal static readonly SortKeys<Investment> Sorts = new() { { "name", i => i.Name }, { "plannedOn", i => i.PlannedOn } };

    public static async Task<Ok<Page<InvestmentItem>>> HandleAsync(
        [AsParameters] ListInvestmentsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        OrganizationsDb db,
        CancellationToken ct
    ) =>
        await list.SelectAsync(
            new Listed<Investment>(
                db,
                scope.Division,
                db.Investments.AsNoTracking().IgnoreAutoIncludes().Within(scope.Division).Matching(request),
                Sorts
            ),
            i => new InvestmentItem(
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
                i.Version,
                i.UpdatedAt
            ),
            ct
        );

    internal static IQueryable<Investment> Matching(this IQueryable<Investment> investments, ListInvestmentsRequest request)
    {
        var (purpose, source, state, q) = (request.Purpose?.Value, request.Source?.Value, request.State?.Value, request.Q?.Trim());
        return investments.Where(i =>
            (purpose == null || i.Purpose == purpose)
            && (source == null || i.Source == source)
            && (string.IsNullOrEmpty(q) || i.Name.Contains(q) || i.DocumentNumber!.Contains(q))
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
    int Version,
    DateTimeOffset UpdatedAt
);
