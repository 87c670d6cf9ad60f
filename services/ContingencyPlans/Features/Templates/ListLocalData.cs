using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Lists;
using Platform.Records.Persons;

namespace ContingencyPlans.Features.Templates;

/// <summary>The local data of a place.</summary>
public sealed record LocalDataView(
    Guid Id,
    DivisionCode Division,
    LocalFigures Figures,
    IReadOnlyList<Shelter> Shelters,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static LocalDataView Of(LocalData d, Caller caller) =>
        new(d.Id, d.Division, caller.Shown(d.Division, d.Figures), caller.Shown(d.Division, d.Shelters), d.Version, d.UpdatedAt);
}

/// <summary>The local data of a subtree, by place.</summary>
internal static class ListLocalData
{
    internal static readonly SortKeys<LocalData> Sorts = [];

    public static async Task<Ok<Page<LocalDataView>>> HandleAsync(
        [AsParameters] ListQuery list,
        Scope scope,
        ContingencyPlansDb db,
        CancellationToken ct
    ) =>
        await list.PageAsync(
            new Listed<LocalData>(db, scope.Division, db.LocalData.AsNoTracking().Within(scope.Division), Sorts),
            d => LocalDataView.Of(d, scope.Caller),
            ct
        );
}
