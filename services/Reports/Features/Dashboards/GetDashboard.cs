using Npgsql;
using Platform.Core;
using Platform.Hosting.Access;
using Reports.Data;
using Reports.Domain;
using Reports.Features.Figures;

namespace Reports.Features.Dashboards;

/// <summary>The dashboard's figures for the place, and one row for each place one level down.</summary>
internal static class GetDashboard
{
    public static async Task<DashboardView> HandleAsync(
        string id,
        string period,
        Scope scope,
        NpgsqlDataSource database,
        FigureReader reader,
        CancellationToken ct
    )
    {
        var (days, dashboard) = (reader.PeriodOf(period), reader.Catalogue.Dashboard(id));
        var figures = dashboard.Figures.Select(f => reader.Catalogue[f]).ToList();
        await using var snapshot = await Snapshot.OpenAsync(database, ct);
        var children = await PlaceQuery.ChildrenAsync(snapshot, scope.Division, days.Last, ct);
        var own = await PlaceQuery.NameAsync(snapshot, scope.Division, days.Last, ct);
        var names = children.ToDictionary(c => c.Code, c => c.Name);
        names[scope.Division] = own ?? scope.Division.Value;
        var evidence = await reader.GatherAsync(snapshot, names, days, figures, ct);
        List<FigureView> Row(DivisionCode place) =>
            [.. reader.Evaluate(figures, evidence[place]).Select(v => FigureView.Of(v, place, days))];
        return new DashboardView(
            dashboard.Id,
            new Bilingual(dashboard.Zh, dashboard.En),
            scope.Division,
            names[scope.Division],
            days,
            days.Last,
            Row(scope.Division),
            [.. children.Select(c => new DashboardPlace(c.Code, c.Name, c.Level, Row(c.Code)))]
        );
    }
}

/// <summary>A table: the total in the first row, the places below it in the others, each with the figures in the same order.</summary>
public sealed record DashboardView(
    string Id,
    Bilingual Name,
    DivisionCode Division,
    string Place,
    Period Period,
    DateOnly AsOf,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<DashboardPlace> Rows
);

/// <summary>One line.</summary>
public sealed record DashboardPlace(DivisionCode Division, string Name, DivisionLevel Level, IReadOnlyList<FigureView> Figures);
