using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain.Trainings;

/// <summary>参训人员: one person at one session, and the test's result. A person at several sessions is one person.</summary>
public sealed class Trainee : IStandsAtPlace
{
    private Trainee() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Where the person comes from; not where the training was.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public Guid TrainingId { get; private set; }

    /// <summary>The training's place; its officers see all who attended.</summary>
    public DivisionCode TrainingPlace { get; private set; }

    public Guid SessionId { get; private set; }

    /// <summary>Keyed hash.</summary>
    public string Person { get; private set; } = "";

    /// <summary>单位.</summary>
    public string? Unit { get; private set; }

    /// <summary>The session's day; null: struck out, or the training was annulled.</summary>
    public DateOnly? On { get; private set; }

    public decimal? Score { get; private set; }

    /// <summary>What had to be reached on the session's day.</summary>
    public decimal? PassMark { get; private set; }

    public bool? Passed { get; private set; }

    public string? StruckBecause { get; private set; }

    /// <summary>The places the person's place was before.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>A person attended a session that was given, perhaps with a test's result.</summary>
    public static (Trainee Trainee, TraineeChanged Event) Attend(
        Training training,
        int session,
        string person,
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
            Person = person,
            Unit = unit,
            On = given.HeldOn ?? throw TrainingErrors.SessionNotHeld.At("session", session),
        };
        if (test is { } result)
        {
            trainee.Take(result.Score, result.Rules);
        }

        return (trainee, trainee.ChangedEvent(null));
    }

    /// <summary>The test's result: passed from the mark on that the rules set for the session's day.</summary>
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

    /// <summary>Was not there after all.</summary>
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

    /// <summary>What events contain of it.</summary>
    public TraineeStanding Standing() => new(Division, Moves, TrainingId, SessionId, Person, On, Passed);

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        var was = Standing();
        (Moves, Division) = ([.. Moves, new PastPlace(Division, on)], to);
        return ChangedEvent(was);
    }

    /// <summary>Goes into the place that took the person's over; of one that was abolished it keeps the code.</summary>
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
