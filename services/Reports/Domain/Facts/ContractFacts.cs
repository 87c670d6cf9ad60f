using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>What responsibility contracts count for: that they are signed, and the score of the year they are for.</summary>
internal static class ContractFacts
{
    private const string Collection = "contracts";

    public static IReadOnlyList<Fact> Of(ContractSigned e) =>
        [
            Fact.At(Metrics.ContractSigned, e.Division, e.On, 1, Collection, e.ContractId, ("level", Words.Of(e.Level))) with
            {
                Subject = e.Division.Value,
            },
        ];

    /// <summary>Neither the signature nor the score counts.</summary>
    public static IReadOnlyList<Fact> Of(ContractWithdrawn e)
    {
        var last = new DateOnly(e.Year, 12, 31);
        var signed = Fact.At(
            Metrics.ContractSigned,
            e.Division,
            e.SignedOn,
            -1,
            Collection,
            e.ContractId,
            ("level", Words.Of(e.Level))
        ) with
        {
            Subject = e.Division.Value,
        };
        return e.AssessedOn is { } on ? [signed, Score(e, e.ContractId, e.Level, on < last ? on : last, Metrics.Gone)] : [signed];
    }

    /// <summary>A score belongs to its contract's year, also if it is given in January, and the next year begins without one.</summary>
    public static IReadOnlyList<Fact> Of(ContractAssessed e)
    {
        var last = new DateOnly(e.Year, 12, 31);
        return
        [
            Score(e, e.ContractId, e.Level, e.On < last ? e.On : last, e.Score),
            Score(e, e.ContractId, e.Level, last.AddDays(1), Metrics.Gone),
        ];
    }

    private static Fact Score(PlatformEvent e, Guid contract, DivisionLevel level, DateOnly on, decimal reading) =>
        Fact.At(Metrics.AssessmentScore, e.Division, on, reading, Collection, contract, ("level", Words.Of(level)));
}
