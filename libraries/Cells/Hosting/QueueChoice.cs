using Microsoft.Extensions.Configuration;

namespace Platform.Cells.Hosting;

/// <summary>Which queues this deployment consumes, by its settings and the placement.</summary>
/// <param name="Service">Whose queues.</param>
/// <param name="Listed">Counties with queues of their own (<c>Platform:Counties</c>).</param>
/// <param name="Serves">The counties it works for alone (<c>Platform:Serves</c>); empty: it is the pool.</param>
/// <param name="Cell">The cell it belongs to (<c>Platform:Cell</c>); null: a service of the whole city, whatever the cell of a
/// county.</param>
public sealed record QueueChoice(string Service, IReadOnlyList<string> Listed, IReadOnlyList<string> Serves, string? Cell)
{
    /// <summary>As the settings say.</summary>
    public static QueueChoice Of(string service, IConfiguration settings) =>
        new(
            service,
            settings.GetSection("Platform:Counties").Get<string[]>() ?? [],
            settings.GetSection("Platform:Serves").Get<string[]>() ?? [],
            settings["Platform:Cell"]
        );

    /// <summary>The pool also takes what is no listed county's.</summary>
    public bool TakesOrdinaryQueue => Serves.Count == 0;

    /// <summary>The counties whose queues it consumes under the plan.</summary>
    /// <param name="residence">What the service's own database says of counties, which goes before the plan: the data is there or it is
    /// not.</param>
    public IEnumerable<string> Counties(PlacementPlan plan, IReadOnlyDictionary<string, string> residence) =>
        (TakesOrdinaryQueue ? Listed.Where(c => !IsTakenByItsOwn(plan.Of(c))) : Serves).Where(c =>
            !plan.Of(c).Frozen && (Cell is null || (CountyResidency.Holds(residence, c) ?? plan.Of(c).Cell == Cell))
        );

    // A county need not have a deployment of every service.
    private bool IsTakenByItsOwn(CountyPlacement county) => county.Dedicated && county.Services.ContainsKey(Service);
}
