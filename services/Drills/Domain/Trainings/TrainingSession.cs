namespace Drills.Domain.Trainings;

/// <summary>场次: one sitting of a training; a course given in three places has three.</summary>
/// <param name="Number">1, 2, 3 within the training.</param>
/// <param name="HeldOn">Null until it was given.</param>
/// <param name="DroppedBecause">Reason why it will not be given; null: not dropped.</param>
public sealed record TrainingSession(
    Guid Id,
    int Number,
    DateOnly PlannedOn,
    string Venue,
    string? Teacher,
    decimal Hours,
    DateOnly? HeldOn = null,
    string? DroppedBecause = null
)
{
    /// <summary>Not given and not dropped.</summary>
    public bool IsOpen => HeldOn is null && DroppedBecause is null;
}

/// <summary>When and where a session is, who teaches and how long: as planned, or as it was.</summary>
public sealed record SessionTerms(DateOnly On, string Venue, string? Teacher, decimal Hours);
