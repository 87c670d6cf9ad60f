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

    public string Number { get; private set; } = "";

    public TrainingOrganizer Organizer { get; private set; }

    public string? Department { get; private set; }

    public TrainingSector Sector { get; private set; }

    public string Topic { get; private set; } = "";

    public TrainingState State { get; private set; }

    public IReadOnlyList<TrainingSession> Sessions { get; private set; } = [];

    /// <summary>The first session's day: planned, or as it was.</summary>
    public DateOnly BeginsOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Why it was cancelled, annulled or last corrected.</summary>
    public string? Reason { get; private set; }

    /// <summary>The places the organizer belonged to before.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>What the training is, and whose.</summary>
    public TrainingTerms Terms => new(Number, Organizer, Department, Sector, Topic);

    /// <summary>The session of this number; throws <c>training.no-session</c>.</summary>
    public TrainingSession Session(int number) =>
        Sessions.FirstOrDefault(s => s.Number == number) ?? throw TrainingErrors.NoSession.At("session", Number, number);

    /// <summary>What events contain of it.</summary>
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

    /// <summary>The place that takes over the organizer's keeps its trainings; of one that was abolished they stay where they were, and
    /// what was only planned is off.</summary>
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
            throw TrainingErrors.WrongStep.Because(State.Word());
        }
    }
}
