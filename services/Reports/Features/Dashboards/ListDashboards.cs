using Platform.Core;
using Platform.Hosting.Access;
using Reports.Domain;
using Reports.Domain.Catalogue;

namespace Reports.Features.Dashboards;

internal static class ListDashboards
{
    public static Page<DashboardRow> Handle(Scope scope, FigureCatalogue catalogue) =>
        new(
            [
                .. catalogue.Dashboards.Select(d => new DashboardRow(
                    d.Id,
                    new Bilingual(d.Zh, d.En),
                    d.Figures,
                    $"/v1/divisions/{scope.Division}/dashboards/{d.Id}"
                )),
            ],
            null
        );
}

/// <summary>A dashboard there is.</summary>
public sealed record DashboardRow(string Id, Bilingual Name, IReadOnlyList<string> Figures, string Link);
