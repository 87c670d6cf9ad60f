using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>
/// The facts of an agreement with a social force while it is in force. Its end is known in advance and is a fact of the day after its
/// last day; a renewal or an early end reverses that fact and adds another.
/// </summary>
internal static class AgreementFacts
{
    private const int SoonInDays = 90;

    public static IReadOnlyList<Fact> Of(AgreementChanged e) =>
        e is { Change: AgreementChange.Moved, Was: { } from }
            ? Moved([.. Of(e.AgreementId, from, from.Division)], e.Now.Division, e.On)
            : StandingFacts.Difference(
                e.Was is { } was ? Of(e.AgreementId, was, was.Division) : [],
                Of(e.AgreementId, e.Now, e.Now.Division)
            );

    private static IEnumerable<Fact> Of(Guid id, AgreementStanding s, DivisionCode place)
    {
        foreach (var period in s.InForce)
        {
            foreach (var fact in Between(Metrics.AgreementInForce, period.First, period.Last))
            {
                yield return fact;
            }

            foreach (
                var fact in s.Specialities.SelectMany(v =>
                    Between(
                        Metrics.AgreementSpeciality,
                        period.First,
                        period.Last,
                        ("speciality", Words.Of(v.Speciality)),
                        ("grade", v.Grade is { } grade ? $"{grade}" : "none")
                    )
                )
            )
            {
                yield return fact;
            }
        }

        if (s.InForce is [.., var last] && s.RenewedBy is null)
        {
            var soon = last.Last.AddDays(-SoonInDays);
            foreach (var fact in Between(Metrics.AgreementExpiring, soon > last.First ? soon : last.First, last.Last))
            {
                yield return fact;
            }
        }

        IEnumerable<Fact> Between(string metric, DateOnly first, DateOnly end, params (string, string)[] dimensions) =>
            new PlaceHistory(place, Array.Empty<PastPlace>()).Stretch(
                first,
                end.AddDays(1),
                (_, on, amount) =>
                    new Fact(metric, place, on, amount)
                    {
                        Dimensions = Dimensions.Of(dimensions),
                        Subject = id.ToString(),
                        Label = s.ForceName,
                        Record = $"/v1/divisions/{place}/agreements/{id}",
                    }
            );
    }

    // Facts before the day keep their place; what is in force on the day, and later facts, move to the new one.
    private static List<Fact> Moved(List<Fact> facts, DivisionCode to, DateOnly on)
    {
        var standing = facts
            .Where(f => f.Date < on)
            .GroupBy(f => f with { Amount = 0, Date = on, CodeOn = null })
            .Select(g => g.Key with { Amount = g.Sum(f => f.Amount) })
            .Where(f => f.Amount != 0)
            .Select(f => (Leaves: f.Leaving(), Comes: f));
        return
        [
            .. standing
                .Concat(facts.Where(f => f.Date >= on).Select(f => (Leaves: f, Comes: f)))
                .SelectMany(f =>
                    new[]
                    {
                        f.Leaves with
                        {
                            Amount = -f.Leaves.Amount,
                        },
                        f.Comes with
                        {
                            Division = to,
                            Record = f.Comes.Record!.Replace($"/{f.Comes.Division}/", $"/{to}/", StringComparison.Ordinal),
                        },
                    }
                ),
        ];
    }
}
