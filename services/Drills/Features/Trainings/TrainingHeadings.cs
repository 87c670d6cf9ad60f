using Drills.Domain.Trainings;
using Platform.Core.Events;
using Platform.Registers;

namespace Drills.Features.Trainings;

/// <summary>The headings of the sheets of trainings.</summary>
internal static class TrainingHeadings
{
    public static readonly IReadOnlyDictionary<TrainingOrganizer, Heading> Organizers = Heading.Of<TrainingOrganizer>(o => o.Word());
    public static readonly IReadOnlyDictionary<TrainingSector, Heading> Sectors = Heading.Of<TrainingSector>(s => s.Word());
    public static readonly IReadOnlyDictionary<TrainingState, Heading> States = Heading.Of<TrainingState>(s => s.Word());
    public static readonly IReadOnlyDictionary<TeamSpecialty, Heading> Specialties = Heading.Of<TeamSpecialty>(s => s.Word());
}
