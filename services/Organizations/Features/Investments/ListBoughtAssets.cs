using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Investments;

/// <summary>What the investment bought, by place, as far as it is inside the caller's places.</summary>
internal static class ListBoughtAssets
{
    public static async Task<Ok<Page<BoughtAssetView>>> HandleAsync(
        Guid id,
        [AsParameters] PageRequest page,
        Scope scope,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        await db.Investments.RequireAsync(scope, id, ct);
        var rows = await db
            .BoughtAssets.AsNoTracking()
            .Within(scope.Division)
            .Where(a => a.InvestmentId == id)
            .PageByPlace(page)
            .Select(a => new BoughtAssetView(a.Id, a.Division, a.Class, a.Name, a.Quantity, a.Value, a.ReceivedOn))
            .ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows, a => [a.Division.Value, a.Id.ToString()]));
    }
}

/// <summary>A vehicle, or a number of pieces of one sort.</summary>
/// <param name="Id">Of the equipment in rescue-teams, which has more details.</param>
/// <param name="Value">Yuan, of the total quantity.</param>
public sealed record BoughtAssetView(
    Guid Id,
    DivisionCode Division,
    EquipmentClass Class,
    string Name,
    int Quantity,
    decimal Value,
    DateOnly ReceivedOn
);
