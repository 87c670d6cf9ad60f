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

namespace Drills.Features.Trainings;

/// <summary>The trainings of a subtree.</summary>
/// <param name="From">Only those that begin on the day or later.</param>
/// <param name="To">Only those that begin on the day or earlier.</param>
/// <param name="Text">Part of the topic or the number.</param>
public sealed record ListTrainingsRequest(
    Word<TrainingOrganizer>? Organizer = null,
    Word<TrainingSector>? Sector = null,
    Word<TrainingState>? State = null,
    DateOnly? From = null,
    DateOnly? To = null,
    [property: StringLength(100)] string? Text = null,
    int? Limit = null,
    string? Cursor = null
);

internal static class ListTrainings
{
    public static async Task<Ok<Page<TrainingView>>> HandleAsync(
        [AsParameters] ListTrainingsRequest request,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var cut = page.Cut(
            await Find(db, scope.Division, request).PageByPlace(page).ToListAsync(ct),
            t => [t.Division.Value, t.Id.ToString()]
        );
        return TypedResults.Ok(new Page<TrainingView>(await cut.Items.ShownAsync(db, ct), cut.NextCursor));
    }

    private static IQueryable<Training> Find(DrillsDb db, DivisionCode place, ListTrainingsRequest r)
    {
        var (organizer, sector, state, text) = (r.Organizer?.Value, r.Sector?.Value, r.State?.Value, r.Text?.Trim());
        return db
            .Trainings.AsNoTracking()
            .Within(place)
            .Where(t => organizer == null || t.Organizer == organizer)
            .Where(t => sector == null || t.Sector == sector)
            .Where(t => state == null || t.State == state)
            .Where(t => r.From == null || t.BeginsOn >= r.From)
            .Where(t => r.To == null || t.BeginsOn <= r.To)
            .Where(t => string.IsNullOrEmpty(text) || t.Topic.Contains(text) || t.Number.Contains(text));
    }
}
