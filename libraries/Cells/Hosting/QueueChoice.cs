using Microsoft.Extensions.Configuration;
using Platform.Hosting.Messaging;

namespace Platform.Cells.Hosting;

/// <summary>Which queues this deployment consumes, by its settings and the placement.</summary>
/// <param name="Service">Whose queues.</param>
/// <param name="Served">The counties its settings name.</param>
/// <param name="Cell">The cell it belongs to (<c>Platform:Cell</c>); null: a service of the whole city, whatever the cell of a
/// county.</param>
public sealed record QueueChoice(string Service, ServedCounties Served, string? Cell)
{
    /// <summary>As the settings say.</summary>
    public static QueueChoice Of(string service, IConfiguration settings) =>
        new(service, ServedCounties.Of(settings), settings["Platform:Cell"]);

    /// <summary>The counties whose queues it consumes under the plan.</summary>
    /// <param name="residence">What the service's own database says of counties, which goes before the plan: the data is there or it is
    /// not.</param>
    public IEnumerable<string> Counties(PlacementPlan plan, IReadOnlyDictionary<string, string> residence) =>
        (Served.TakesOrdinaryQueue ? Served.Listed.Where(c => !IsTakenByItsOwn(plan.Of(c))) : Served.Alone).Where(c =>
            !plan.Of(c).Frozen && (Cell is null || (CountyResidency.Holds(residence, c) ?? plan.Of(c).Cell == Cell))
        );

    // A county need not have a deployment of every service.
    private bool IsTakenByItsOwn(CountyPlacement county) => county.Dedicated && county.Services.ContainsKey(Service);
}
