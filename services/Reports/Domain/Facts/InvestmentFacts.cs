using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>The facts of an investment: each payment on its day; payments for finished work from the day of the completion.</summary>
internal static class InvestmentFacts
{
    public static IReadOnlyList<Fact> Of(InvestmentChanged e) =>
        StandingFacts.Difference(e.Was is { } was ? Of(e.InvestmentId, was) : [], Of(e.InvestmentId, e.Now));

    private static IEnumerable<Fact> Of(Guid id, InvestmentStanding s)
    {
        var where = new PlaceHistory(s.Division, s.Moves.Select(m => (m.From, m.On)));
        var purpose = ("category", Words.Of(s.Purpose));
        foreach (var payment in s.Payments)
        {
            yield return Fact(
                Metrics.Expenditure,
                where.On(payment.On),
                payment.On,
                payment.Amount,
                purpose,
                ("source", Words.Of(s.Source))
            );
            foreach (var fact in Finished("completed", s.CompletedOn, payment).Concat(Finished("in-use", s.InUseOn, payment)))
            {
                yield return fact;
            }

            if (where.On(payment.On).Depth == DivisionLevel.Township)
            {
                yield return Fact(Metrics.TownshipSpent, where.On(payment.On), payment.On, payment.Amount, purpose);
            }
        }

        if (where.On(s.PlannedOn).Depth == DivisionLevel.Township)
        {
            yield return Fact(Metrics.TownshipBudget, where.On(s.PlannedOn), s.PlannedOn, s.Budget, purpose);
            if (s.CancelledOn is { } cancelled)
            {
                yield return Fact(
                    Metrics.TownshipBudget,
                    where.On(cancelled),
                    cancelled,
                    s.Payments.Sum(p => p.Amount) - s.Budget,
                    purpose
                );
            }
        }

        // Paid before the work was finished, it counts from the day it was; paid after, from the day it was paid.
        IEnumerable<Fact> Finished(string stage, DateOnly? finished, InvestmentPayment payment) =>
            finished is { } day
                ? where.Stretch(
                    day > payment.On ? day : payment.On,
                    null,
                    (place, on, sign) => Fact(Metrics.ProjectPaid, place, on, sign * payment.Amount, purpose, ("stage", stage))
                )
                : [];

        Fact Fact(string metric, DivisionCode place, DateOnly on, decimal amount, params (string, string)[] dimensions) =>
            new(metric, place, on, amount)
            {
                Dimensions = Dimensions.Of(dimensions),
                Subject = id.ToString(),
                Label = s.Name,
                Record = $"/v1/divisions/{place}/investments/{id}",
                PaidBy = id,
            };
    }
}
