using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>Who issues and signs a plan.</summary>
public static class PlanIssuer
{
    /// <summary>The government, sub-district office or committee of the place, or the enterprise.</summary>
    public static string Of(Plan plan, string place) =>
        plan.Level switch
        {
            PlanLevel.Enterprise => plan.Enterprise!.Name,
            PlanLevel.Village => Committee(VillageNames.Plain(place)),
            PlanLevel.Township when place.EndsWith("街道", StringComparison.Ordinal) => $"{place}办事处",
            PlanLevel.Township when place.EndsWith("办事处", StringComparison.Ordinal) => place,
            _ => $"{place}人民政府",
        };

    private static string Committee(string village) =>
        village.EndsWith("社区", StringComparison.Ordinal) ? $"{village}居民委员会" : $"{village}村民委员会";
}
