using Npgsql;
using Platform.Core;
using Platform.Hosting.Access;
using Reports.Data;
using Reports.Domain.Catalogue;

namespace Reports.Features.Figures;

/// <summary>One figure for each place one level down, for the places that existed on the period's last day, and for what is recorded at
/// the place itself.</summary>
internal static class ListFigureOfChildren
{
    public static async Task<FigureOfChildrenView> HandleAsync(
        string id,
        string period,
        Scope scope,
        NpgsqlDataSource database,
        FigureReader reader,
        CancellationToken ct
    )
    {
        var (days, figure) = (reader.PeriodOf(period), reader.Catalogue[id]);
        await using var snapshot = await Snapshot.OpenAsync(database, ct);
        var children = await PlaceQuery.ChildrenAsync(snapshot, scope.Division, days.Last, ct);
        var evidence = await reader.GatherAsync(snapshot, children.ToDictionary(c => c.Code, c => c.Name), days, [figure], ct);
        var name = await PlaceQuery.NameAsync(snapshot, scope.Division, days.Last, ct) ?? scope.Division.Value;
        var own = await reader.GatherOwnAsync(snapshot, scope.Division, name, days, figure, ct);
        return new FigureOfChildrenView(
            [
                .. children.Select(c => new ChildRow(
                    c.Code,
                    c.Name,
                    c.Level,
                    FigureView.Of(reader.Evaluate([figure], evidence[c.Code])[0], c.Code, days)
                )),
            ],
            null,
            figure.Scope is FigureScope.Division && figure.Measure is not null
                ? FigureView.Of(reader.Evaluate([figure with { Parts = [] }], own)[0], scope.Division, days)
                : null
        );
    }
}

/// <summary>The children with their figures.</summary>
/// <param name="NextCursor">Always null: a place's children are one page.</param>
/// <param name="Own">The figure of what is recorded at the place itself, not at its children; null for a figure that is not of records
/// inside
/// the place (a pilot county's, a name).</param>
public sealed record FigureOfChildrenView(IReadOnlyList<ChildRow> Items, string? NextCursor, FigureView? Own);

/// <summary>A child division and its figure.</summary>
public sealed record ChildRow(DivisionCode Division, string Name, DivisionLevel Level, FigureView Figure);
