using Npgsql;
using Platform.Hosting.Access;
using Reports.Data;

namespace Reports.Features.Figures;

internal static class GetFigure
{
    public static async Task<FigureView> HandleAsync(
        string id,
        string period,
        Scope scope,
        NpgsqlDataSource database,
        FigureReader reader,
        CancellationToken ct
    )
    {
        var days = reader.PeriodOf(period);
        await using var snapshot = await Snapshot.OpenAsync(database, ct);
        var values = await reader.ReadAsync(snapshot, scope.Division, days, [reader.Catalogue[id]], ct);
        return FigureView.Of(values[0], scope.Division, days);
    }
}
