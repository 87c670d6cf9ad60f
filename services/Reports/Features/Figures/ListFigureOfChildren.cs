using Npgsql;
using Platform.Core;
using Platform.Hosting.Access;
using Reports.Data;

namespace Reports.Features.Figures;

/// <summary>One figure for each place one level down, for the places that existed on the period's last day.</summary>
internal static class ListFigureOfChildren
{
    public static async Task<Page<ChildRow>> HandleAsync(
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
        return new Page<ChildRow>(
            [
                .. children.Select(c => new ChildRow(
                    c.Code,
                    c.Name,
                    c.Level,
                    FigureView.Of(reader.Evaluate([figure], evidence[c.Code])[0], c.Code, days)
                )),
            ],
            null
        );
    }
}

/// <summary>A child division and its figure.</summary>
public sealed record ChildRow(DivisionCode Division, string Name, DivisionLevel Level, FigureView Figure);
