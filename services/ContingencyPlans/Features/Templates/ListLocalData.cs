using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Templates;

/// <summary>The local data of a place.</summary>
public sealed record LocalDataView(Guid Id, DivisionCode Division, LocalFigures Figures, IReadOnlyList<Shelter> Shelters, int Version)
    : IVersioned
{
    internal static LocalDataView Of(LocalData d) => new(d.Id, d.Division, d.Figures, d.Shelters, d.Version);
}

/// <summary>The local data of a subtree, by place.</summary>
internal static class ListLocalData
{
    public static async Task<Ok<Page<LocalDataView>>> HandleAsync(
        int? limit,
        string? cursor,
        Scope scope,
        ContingencyPlansDb db,
        CancellationToken ct
    )
    {
        var page = new PageRequest(limit, cursor);
        var cut = page.Cut(
            await db.LocalData.AsNoTracking().Within(scope.Division).PageByPlace(page).ToListAsync(ct),
            d => [d.Division.Value, d.Id.ToString()]
        );
        return TypedResults.Ok(new Page<LocalDataView>([.. cut.Items.Select(LocalDataView.Of)], cut.NextCursor));
    }
}
