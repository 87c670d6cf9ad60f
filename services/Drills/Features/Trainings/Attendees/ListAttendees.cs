using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Lists;
using Platform.Records.Persons;
using Platform.Records.Places;

namespace Drills.Features.Trainings;

/// <summary>The people of a subtree at the sessions they attended.</summary>
/// <param name="Person">Only this one, by the keyed hash.</param>
/// <param name="Passed">Only those whose test was, or was not, passed.</param>
/// <param name="From">Only sessions of the day or later.</param>
/// <param name="To">Only sessions of the day or earlier.</param>
public sealed record ListAttendeesRequest(
    [property: StringLength(64)] string? Person = null,
    bool? Passed = null,
    DateOnly? From = null,
    DateOnly? To = null
);

internal static class ListAttendees
{
    internal static readonly SortKeys<Trainee> Sorts = new() { { "on", t => t.On ?? DateOnly.MinValue } };

    public static Task<Ok<Page<AttendeeView>>> HandleAsync(
        [AsParameters] ListAttendeesRequest r,
        [AsParameters] ListQuery list,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    ) =>
        PageAsync(
            db.Trainees.AsNoTracking()
                .Within(scope.Division)
                .Where(t => r.Person == null || db.RecordsOf(r.Person).Contains(t.Person))
                .Where(t => r.Passed == null || t.Passed == r.Passed)
                .Where(t => r.From == null || t.On >= r.From)
                .Where(t => r.To == null || t.On <= r.To),
            list,
            scope,
            db,
            ct
        );

    /// <summary>All who attended one training, from any place.</summary>
    public static async Task<Ok<Page<AttendeeView>>> OfAsync(
        Guid id,
        [AsParameters] ListQuery list,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var training = await db.Trainings.AsNoTracking().RequireAsync(scope, id, ct);
        return await PageAsync(db.Trainees.AsNoTracking().Where(t => t.TrainingId == training.Id), list, scope, db, ct);
    }

    public static async Task<Ok<AttendeeView>> OneAsync(Guid id, Scope scope, DrillsDb db, CancellationToken ct)
    {
        var trainee = await db.Trainees.AsNoTracking().RequireAsync(scope, id, ct);
        return TypedResults.Ok((await ShownAsync([trainee], scope, db, ct))[0]);
    }

    internal static async Task<IReadOnlyList<AttendeeView>> ShownAsync(
        IReadOnlyList<Trainee> trainees,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var (ids, keys) = (trainees.Select(t => t.TrainingId).Distinct().ToList(), trainees.Select(t => t.Person).Distinct().ToList());
        var persons = await db
            .Persons.AsNoTracking()
            .Where(p => keys.Contains(p.Key))
            .ToDictionaryAsync(p => p.Key, StringComparer.Ordinal, ct);
        var trainings = await TrainingsAsync(ids, db, ct);
        if (trainings.Count < ids.Count)
        {
            // People of the place attended a training that a place above gave: what it was is shown, as on their certificates.
            db.OpenAt(scope.Division.Prefixes().First());
            trainings = await TrainingsAsync(ids, db, ct);
        }

        return [.. trainees.Select(t => AttendeeView.Of(t, trainings[t.TrainingId], persons[t.Person], scope.Caller))];
    }

    private static Task<Dictionary<Guid, Training>> TrainingsAsync(List<Guid> ids, DrillsDb db, CancellationToken ct) =>
        db.Trainings.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);

    private static Task<Ok<Page<AttendeeView>>> PageAsync(
        IQueryable<Trainee> trainees,
        ListQuery list,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    ) => list.PageAsync(new Listed<Trainee>(db, scope.Division, trainees, Sorts), attendees => ShownAsync(attendees, scope, db, ct), ct);
}
