using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain.Trainings;

/// <summary>培训: planned by an organizer, given in sessions, closed when all is recorded.</summary>
public sealed partial class Training : IStandsAtPlace
{
    private Training() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The organizer's place.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>编号 as the organizer files it, 1 to 40 characters; unique at the place.</summary>
    public string Number { get; private set; } = "";

    /// <summary>City, county, township or a sector department; must fit the level of the place.</summary>
    public TrainingOrganizer Organizer { get; private set; }

    /// <summary>Name of the sector department, at most 100 characters; null: another organizer.</summary>
    public string? Department { get; private set; }

    /// <summary>行业 that the training is about.</summary>
    public TrainingSector Sector { get; private set; }

    /// <summary>2 to 200 characters.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>Changed by the steps of the life cycle only.</summary>
    public TrainingState State { get; private set; }

    /// <summary>1 to 50 场次; dropped ones stay in the list.</summary>
    public IReadOnlyList<TrainingSession> Sessions { get; private set; } = [];

    /// <summary>Day of the first session: as given, otherwise as planned.</summary>
    public DateOnly BeginsOn { get; private set; }

    /// <summary>Business date of the closing; null: not closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Why it was cancelled, annulled or last corrected.</summary>
    public string? Reason { get; private set; }

    /// <summary>The former codes of the organizer's place.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>Number, organizer, sector and topic together.</summary>
    public TrainingTerms Terms => new(Number, Organizer, Department, Sector, Topic);

    /// <summary>The session of this number; throws <c>training.no-session</c>.</summary>
    public TrainingSession Session(int number) =>
        Sessions.FirstOrDefault(s => s.Number == number) ?? throw TrainingErrors.NoSession.At("session", Number, number);

    /// <summary>The training as events describe it: only sessions that were given.</summary>
    public TrainingStanding Standing() =>
        new(
            Division,
            Moves,
            Organizer,
            Sector,
            Topic,
            [
                .. Sessions
                    .Where(s => s.HeldOn is not null && State != TrainingState.Annulled)
                    .Select(s => new SessionGiven(s.Id, s.HeldOn!.Value, s.Hours)),
            ]
        );

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (to == Division)
        {
            return null;
        }

        var was = Standing();
        (Moves, Division) = ([.. Moves, new PastPlace(Division, on)], to);
        return ChangedEvent(TrainingChange.Moved, was, on);
    }

    /// <summary>Moves to the successor of the organizer's place. Without a successor it stays at the old code, and a training that was only
    /// planned is cancelled.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on)
        : State == TrainingState.Planned ? Cancel("区划撤销", on)
        : null;

    private TrainingChanged ChangedEvent(TrainingChange change, TrainingStanding? was, DateOnly on) =>
        new(Id, change, was, Standing(), on) { Division = Division };

    private void Require(params TrainingState[] states)
    {
        if (!states.Contains(State))
        {
            throw TrainingErrors.WrongStep.Because(State.Word(), State.Next());
        }
    }
}
