using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;

namespace Drills.Features.Trainings;

/// <summary>A training as the API shows it.</summary>
/// <param name="BeginsOn">The first session's day: planned, or as it was.</param>
/// <param name="Held">Sessions given.</param>
/// <param name="Attended">Places taken at its sessions.</param>
/// <param name="Persons">People who took them; one at several sessions is one.</param>
/// <param name="Reason">Why it was cancelled, annulled or last corrected.</param>
/// <param name="Version">For If-Match.</param>
public sealed record TrainingView(
    Guid Id,
    DivisionCode Division,
    string Number,
    TrainingOrganizer Organizer,
    string? Department,
    TrainingSector Sector,
    string Topic,
    TrainingState State,
    DateOnly BeginsOn,
    IReadOnlyList<TrainingSession> Sessions,
    int Held,
    int Attended,
    int Persons,
    int Passed,
    DateOnly? ClosedOn,
    string? Reason,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned;

internal static class ShownTrainings
{
    public static async Task<TrainingView> ShownAsync(this Training training, DrillsDb db, CancellationToken ct) =>
        (await new[] { training }.ShownAsync(db, ct))[0];

    public static async Task<IReadOnlyList<TrainingView>> ShownAsync(
        this IReadOnlyList<Training> trainings,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var ids = trainings.Select(t => t.Id).ToList();
        var attended = await db
            .Trainees.Where(t => ids.Contains(t.TrainingId) && t.On != null)
            .GroupBy(t => t.TrainingId)
            .Select(g => new
            {
                g.Key,
                Attended = g.Count(),
                Persons = g.Select(t => t.PersonIdentity ?? t.Person).Distinct().Count(),
                Passed = g.Count(t => t.Passed == true),
            })
            .ToDictionaryAsync(g => g.Key, ct);
        return
        [
            .. trainings.Select(t => attended.GetValueOrDefault(t.Id) is { } a ? Of(t, a.Attended, a.Persons, a.Passed) : Of(t, 0, 0, 0)),
        ];
    }

    private static TrainingView Of(Training t, int attended, int persons, int passed) =>
        new(
            t.Id,
            t.Division,
            t.Number,
            t.Organizer,
            t.Department,
            t.Sector,
            t.Topic,
            t.State,
            t.BeginsOn,
            t.Sessions,
            t.Sessions.Count(s => s.HeldOn is not null),
            attended,
            persons,
            passed,
            t.ClosedOn,
            t.Reason,
            t.Version,
            t.UpdatedAt
        );
}
