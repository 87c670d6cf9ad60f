using Drills.Domain.Trainings;
using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace Drills.Features.Trainings;

/// <summary>One line of the register of trainings: one session of one training.</summary>
internal sealed class TrainingRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public string? Number { get; set; }

    public TrainingOrganizer? Organizer { get; set; }

    public string? Department { get; set; }

    public TrainingSector? Sector { get; set; }

    public string? Topic { get; set; }

    /// <summary>Its number in the training; a new one's is the next.</summary>
    public int? Session { get; set; }

    public DateOnly? PlannedOn { get; set; }

    /// <summary>Empty until it was given.</summary>
    public DateOnly? HeldOn { get; set; }

    public string? Venue { get; set; }

    public string? Teacher { get; set; }

    public decimal? Hours { get; set; }

    /// <summary>The day the training was closed; in all of its lines or the last.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Written out, not read.</summary>
    public TrainingState? State { get; set; }

    /// <summary>People of all sessions of the training; exported, not imported.</summary>
    public int? Persons { get; set; }

    /// <summary>The training is planned with the session of the row.</summary>
    internal PlanTrainingRequest Plan() => new(Number!, Organizer!.Value, Department, Sector!.Value, Topic!, [SessionOn(PlannedOn!.Value)]);

    /// <summary>The session as the row says, on a day.</summary>
    internal SessionRequest SessionOn(DateOnly on) => new(on, Venue!, Teacher, Hours!.Value);

    internal static IEnumerable<TrainingRow> Of(TrainingView t) =>
        t.Sessions.Select(s => new TrainingRow
        {
            Division = t.Division,
            Number = t.Number,
            Organizer = t.Organizer,
            Department = t.Department,
            Sector = t.Sector,
            Topic = t.Topic,
            Session = s.Number,
            PlannedOn = s.PlannedOn,
            HeldOn = s.HeldOn,
            Venue = s.Venue,
            Teacher = s.Teacher,
            Hours = s.Hours,
            ClosedOn = t.ClosedOn,
            State = t.State,
            Persons = t.Persons,
        });
}
