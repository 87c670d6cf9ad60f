using Npgsql;
using Platform.Hosting.Access;
using Reports.Data;
using Reports.Domain.Catalogue;

namespace Reports.Features.Figures;

/// <summary>All figures of a place for a period, in the catalogue's order.</summary>
internal static class ListFigures
{
    public static async Task<FiguresView> HandleAsync(
        string period,
        Scope scope,
        NpgsqlDataSource database,
        FigureReader reader,
        FigureCatalogue catalogue,
        CancellationToken ct
    )
    {
        var days = reader.PeriodOf(period);
        await using var snapshot = await Snapshot.OpenAsync(database, ct);
        var values = await reader.ReadAsync(snapshot, scope.Division, days, catalogue.Figures, ct);
        return new FiguresView(
            scope.Division,
            days,
            days.Last,
            days.IsOver,
            [.. values.Select(v => FigureView.Of(v, scope.Division, days))]
        );
    }
}
