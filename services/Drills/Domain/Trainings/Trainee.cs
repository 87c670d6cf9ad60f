using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;

namespace Drills.Domain.Trainings;

/// <summary>参训人员: one person at one session, and the test's result. A person at several sessions counts once.</summary>
public sealed class Trainee : IStandsAtPlace
{
    private Trainee() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The person's place, not the training's.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The training the session belongs to.</summary>
    public Guid TrainingId { get; private set; }

    /// <summary>The training's place; its officers see all who attended.</summary>
    public DivisionCode TrainingPlace { get; private set; }

    /// <summary>The session; a person attends it once.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The record that the place keeps of the person.</summary>
    public string Person { get; private set; } = "";

    /// <summary>As stored; null in records of a release before, whose <see cref="Person"/> is the identity.</summary>
    public string? PersonIdentity { get; private set; }

    /// <summary>The hash that counts the person, the same at all places.</summary>
    public string Counted => PersonIdentity ?? Person;

    /// <summary>单位.</summary>
    public string? Unit { get; private set; }

    /// <summary>The session's day; null: struck out, or the training was annulled.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>Of a hundred; null: no test, or no result yet.</summary>
    public decimal? Score { get; private set; }

    /// <summary>The pass mark in force on the session's day; null: no result.</summary>
    public decimal? PassMark { get; private set; }

    /// <summary>Whether the score reaches the pass mark; null: no result.</summary>
    public bool? Passed { get; private set; }

    /// <summary>Reason, 2 to 500 characters; null: attended.</summary>
    public string? StruckBecause { get; private set; }

    /// <summary>The former codes of the person's place.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>Records that a person attended a session that was given, with or without a test's result.</summary>
    public static (Trainee Trainee, TraineeChanged Event) Attend(
        Training training,
        int session,
        Person person,
        DivisionCode from,
        string? unit,
        (decimal Score, TrainingRules Rules)? test = null
    )
    {
        training.RequireRecording();
        var given = training.Session(session);
        if (!training.Division.Contains(from))
        {
            throw TrainingErrors.PersonOutside.At("division", from, training.Division);
        }

        var trainee = new Trainee
        {
            Division = from,
            TrainingId = training.Id,
            TrainingPlace = training.Division,
            SessionId = given.Id,
            Person = person.Key,
            PersonIdentity = person.Identity,
            Unit = unit,
            On = given.HeldOn ?? throw TrainingErrors.SessionNotHeld.At("session", session),
        };
        if (test is { } result)
        {
            trainee.Take(result.Score, result.Rules);
        }

        return (trainee, trainee.ChangedEvent(null));
    }

    /// <summary>Records the test's result; null if it does not change whether the test was passed.</summary>
    public TraineeChanged? Grade(Training training, decimal score, TrainingRules rules, bool certified)
    {
        training.RequireRecording();
        RequireCounting();
        if (certified && score < rules.PassMark)
        {
            throw TrainingErrors.Certified.At("score", rules.PassMark);
        }

        var was = Standing();
        Take(score, rules);
        return was.Passed == Passed ? null : ChangedEvent(was);
    }

    /// <summary>Strikes out a person who did not attend.</summary>
    public TraineeChanged Strike(Training training, string reason)
    {
        training.RequireRecording();
        RequireCounting();
        StruckBecause = reason;
        return Count(null)!;
    }

    /// <summary>The session was on another day than recorded, or no longer counts; null if nothing changes.</summary>
    public TraineeChanged? Count(DateOnly? on)
    {
        if (on == On || (on is not null && StruckBecause is not null))
        {
            return null;
        }

        var was = Standing();
        On = on;
        return ChangedEvent(was);
    }

    /// <summary>The training moved to another place.</summary>
    public void FoundAt(DivisionCode trainingPlace) => TrainingPlace = trainingPlace;

    /// <summary>The attendance as events describe it.</summary>
    public TraineeStanding Standing() => new(Division, Moves, TrainingId, SessionId, Counted, On, Passed);

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        var was = Standing();
        (Moves, Division) = ([.. Moves, new PastPlace(Division, on)], to);
        return ChangedEvent(was);
    }

    /// <summary>Moves to the successor of the person's place; without a successor it stays at the old code.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;

    private void Take(decimal score, TrainingRules rules) => (Score, PassMark, Passed) = (score, rules.PassMark, score >= rules.PassMark);

    private TraineeChanged ChangedEvent(TraineeStanding? was) => new(Id, was, Standing()) { Division = Division };

    private void RequireCounting()
    {
        if (On is null)
        {
            throw TrainingErrors.Struck.Because();
        }
    }
}
