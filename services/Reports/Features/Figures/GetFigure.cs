using Npgsql;
using Platform.Hosting.Access;
using Reports.Data;

namespace Reports.Features.Figures;

internal static class GetFigure
{
    public static async Task<FigureView> Handle(
        string id,
        string period,
        Scope scope,
        NpgsqlDataSource database,
        FigureReader reader,
        CancellationToken ct
    )
    {
        var days = reader.PeriodOf(period);
        await using var snapshot = await Snapshot.Open(database, ct);
        var values = await reader.Read(snapshot, scope.Division, days, [reader.Catalogue[id]], ct);
        return FigureView.Of(values[0], scope.Division, days);
    }
}
