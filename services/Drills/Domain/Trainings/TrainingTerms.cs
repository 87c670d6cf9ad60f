using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain.Trainings;

/// <summary>Organizer and subject of a training.</summary>
/// <param name="Number">编号 as the organizer files it; one of its kind at the place.</param>
/// <param name="Department">The sector department's name, if one gives it.</param>
public sealed record TrainingTerms(string Number, TrainingOrganizer Organizer, string? Department, TrainingSector Sector, string Topic)
{
    /// <summary>Refuses an organizer that does not fit the level of the place.</summary>
    public void Check(DivisionLevel level)
    {
        if (!Levels(Organizer).Contains(level))
        {
            throw TrainingErrors.OrganizerLevel.At("organizer", Organizer.Word());
        }

        if (Organizer == TrainingOrganizer.Department == string.IsNullOrWhiteSpace(Department))
        {
            throw TrainingErrors.DepartmentName.At("department");
        }
    }

    private static DivisionLevel[] Levels(TrainingOrganizer organizer) =>
        organizer switch
        {
            TrainingOrganizer.City => [DivisionLevel.City],
            TrainingOrganizer.County => [DivisionLevel.County],
            TrainingOrganizer.Township => [DivisionLevel.Township],
            _ => [DivisionLevel.City, DivisionLevel.County, DivisionLevel.Township],
        };
}
