using Drills.Domain.Trainings;
using FsCheck;
using FsCheck.Fluent;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Http;

namespace Drills.Tests;

/// <summary>Any steps on a training, in any order.</summary>
public sealed class TrainingPathsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly TrainingTerms Terms = new("甲1", TrainingOrganizer.County, null, TrainingSector.Fire, "初起火灾扑救");

    [Fact]
    public void An_event_contains_the_state_of_the_last_event_as_before_and_counts_only_sessions_that_were_given() =>
        OnAnyPath(path =>
        {
            var (training, planned) = Training.Plan(DivisionCode.Parse("622921"), DivisionLevel.County, Terms, [Session(1)], Today);
            var last = planned.Now;
            foreach (var choice in path)
            {
                if (Try(training, choice) is { } change)
                {
                    Json(change.Was!).ShouldBe(Json(last));
                    last = change.Now;
                }

                var given = training.Sessions.Where(s => s.HeldOn is not null).ToList();
                last.Sessions.Count.ShouldBe(training.State == TrainingState.Annulled ? 0 : given.Count);
                given.ShouldAllBe(s => s.DroppedBecause == null && s.HeldOn <= Today);
            }
        });

    [Fact]
    public void No_path_closes_a_training_without_a_session_given_or_with_one_open() =>
        OnAnyPath(path =>
        {
            var (training, _) = Training.Plan(DivisionCode.Parse("622921"), DivisionLevel.County, Terms, [Session(1), Session(2)], Today);
            foreach (var choice in path)
            {
                var ended = training.State is TrainingState.Cancelled or TrainingState.Annulled;
                Try(training, choice);
                if (training.State == TrainingState.Closed)
                {
                    training.Sessions.ShouldContain(s => s.HeldOn != null);
                    training.Sessions.ShouldNotContain(s => s.IsOpen);
                    training.ClosedOn.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(training.BeginsOn);
                }

                if (ended)
                {
                    training.State.ShouldBeOneOf(TrainingState.Cancelled, TrainingState.Annulled);
                }
            }
        });

    [Fact]
    public void A_session_of_a_closed_training_is_not_corrected_to_a_day_after_the_closing()
    {
        var (training, _) = Training.Plan(DivisionCode.Parse("622921"), DivisionLevel.County, Terms, [Session(1)], Today);
        training.Conduct(1, Session(1), Today);
        training.Close(new(2026, 10, 5), Today);
        Should
            .Throw<DomainException>(() => training.Correct(1, Session(5), "日期有误", Today))
            .Fields.ShouldHaveSingleItem()
            .Rule.ShouldBe(TrainingErrors.AfterClosing);
        training.Correct(1, Session(4), "日期有误", Today);
    }

    private static void OnAnyPath(Action<byte[]> holds) =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static TrainingChanged? Try(Training training, byte choice)
    {
        var (step, number) = (choice % 8, (choice / 8 % 3) + 1);
        try
        {
            switch (step)
            {
                case 0:
                    training.Add(Session(number));
                    return null;
                case 1:
                    training.Drop(number, "场地冲突");
                    return null;
                case 2:
                    return training.Cancel("不办了", Today);
                case 3:
                    return training.Close(new(2026, 11, choice % 24 + 1), Today);
                case 4:
                    return training.Annul("重复登记", Today);
                case 5:
                    return training.Correct(number, Session(choice % 60), "日期有误", Today);
                default:
                    return training.Conduct(number, Session(choice % 60), Today);
            }
        }
        catch (DomainException)
        {
            return null;
        }
    }

    // Some of the days are yet to come.
    private static SessionTerms Session(int day) => new(new DateOnly(2026, 10, 1).AddDays(day), "党校", null, 8);

    private static string Json(TrainingStanding standing) => System.Text.Json.JsonSerializer.Serialize(standing, PlatformJson.Options);
}
