using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>The facts of trainings: the training on the day of its first session, each session on its own day, and each attendance at the
/// person's place.</summary>
internal static class TrainingFacts
{
    public static IReadOnlyList<Fact> Of(TrainingChanged e) =>
        StandingFacts.Difference(e.Was is { } was ? Of(e.TrainingId, was) : [], Of(e.TrainingId, e.Now));

    public static IReadOnlyList<Fact> Of(TraineeChanged e) =>
        StandingFacts.Difference(e.Was is { } was ? Trained(e.TraineeId, was) : [], Trained(e.TraineeId, e.Now));

    private static IEnumerable<Fact> Of(Guid id, TrainingStanding s)
    {
        var where = new PlaceHistory(s.Division, s.Moves);
        foreach (var session in s.Sessions)
        {
            yield return Given(Metrics.TrainingSessionHeld, session.On, session.SessionId);
        }

        if (s.Sessions.Count > 0)
        {
            yield return Given(Metrics.TrainingHeld, s.Sessions.Min(session => session.On), id);
        }

        Fact Given(string metric, DateOnly on, Guid subject) =>
            new(metric, where.On(on), on, 1)
            {
                Dimensions = Dimensions.Of(("organizer", Words.Of(s.Organizer))),
                Subject = subject.ToString(),
                Label = s.Topic,
                Record = $"/v1/divisions/{where.On(on)}/trainings/{id}",
            };
    }

    private static IEnumerable<Fact> Trained(Guid id, TraineeStanding s)
    {
        if (s.On is not { } on)
        {
            yield break;
        }

        var home = new PlaceHistory(s.Division, s.Moves).On(on);
        var trained = new Fact(Metrics.PersonTrained, home, on, 1)
        {
            Subject = s.Person,
            Record = $"/v1/divisions/{home}/trainings/attendees/{id}",
        };
        yield return trained;
        if (s.Passed == true)
        {
            yield return trained with
            {
                Metric = Metrics.PersonPassed,
            };
        }
    }
}
