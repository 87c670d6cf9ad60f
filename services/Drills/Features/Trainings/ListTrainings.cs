using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;

namespace Drills.Features.Trainings;

/// <summary>The trainings of a subtree.</summary>
/// <param name="From">Only those that begin on the day or later.</param>
/// <param name="To">Only those that begin on the day or earlier.</param>
/// <param name="Q">Part of the topic or the number.</param>
public sealed record ListTrainingsRequest(
    Word<TrainingOrganizer>? Organizer = null,
    Word<TrainingSector>? Sector = null,
    Word<TrainingState>? State = null,
    DateOnly? From = null,
    DateOnly? To = null,
    [property: StringLength(100)] string? Q = null
);

internal static class ListTrainings
{
    internal static readonly SortKeys<Training> Sorts = new() { { "beginsOn", t => t.BeginsOn }, { "number", t => t.Number } };

    public static async Task<Ok<Page<TrainingView>>> HandleAsync(
        [AsParameters] ListTrainingsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    ) =>
        await list.PageAsync(
            new Listed<Training>(db, scope.Division, Find(db, scope.Division, request), Sorts),
            (IReadOnlyList<Training> trainings) => trainings.ShownAsync(db, ct),
            ct
        );

    private static IQueryable<Training> Find(DrillsDb db, DivisionCode place, ListTrainingsRequest r)
    {
        var (organizer, sector, state, q) = (r.Organizer?.Value, r.Sector?.Value, r.State?.Value, r.Q?.Trim());
        return db
            .Trainings.AsNoTracking()
            .Within(place)
            .Where(t => organizer == null || t.Organizer == organizer)
            .Where(t => sector == null || t.Sector == sector)
            .Where(t => state == null || t.State == state)
            .Where(t => r.From == null || t.BeginsOn >= r.From)
            .Where(t => r.To == null || t.BeginsOn <= r.To)
            .Where(t => string.IsNullOrEmpty(q) || t.Topic.Contains(q) || t.Number.Contains(q));
    }
}
