using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>The facts of equipment and bases: acquisitions on the day of the receipt, with the investment that paid for them.</summary>
internal static class EquipmentFacts
{
    public static IReadOnlyList<Fact> Of(EquipmentChanged e) =>
        StandingFacts.Difference(e.Was is { } was ? [Acquired(e.EquipmentId, was)] : [], [Acquired(e.EquipmentId, e.Now)]);

    public static IReadOnlyList<Fact> Of(BaseChanged e) =>
        StandingFacts.Difference(e.Was is { } was ? Prepared(e.BaseId, was) : [], Prepared(e.BaseId, e.Now));

    // Lost or scrapped later, it was still bought then.
    private static Fact Acquired(Guid id, EquipmentStanding s)
    {
        var place = new PlaceHistory(s.Division, s.Moves).On(s.ReceivedOn);
        return new(Metrics.AssetAcquired, place, s.ReceivedOn, s.Quantity)
        {
            Dimensions = Dimensions.Of(("category", Words.Of(s.Class)), ("origin", Words.Of(s.Origin))),
            Subject = id.ToString(),
            Label = s.Name,
            Record = $"/v1/divisions/{place}/equipment/{id}",
            PaidBy = s.InvestmentId,
        };
    }

    private static IEnumerable<Fact> Prepared(Guid id, BaseStanding s) =>
        new PlaceHistory(s.Division, s.Moves).Stretch(
            s.PreparedOn,
            s.StartedOn ?? s.InUseOn ?? s.ClosedOn,
            (place, day, sign) =>
                new Fact(Metrics.BaseInPreparation, place, day, sign)
                {
                    Dimensions = Dimensions.Of(("kind", Words.Of(s.Kind))),
                    Subject = id.ToString(),
                    Label = s.Name,
                    Record = $"/v1/divisions/{place}/bases/{id}",
                }
        );
}
