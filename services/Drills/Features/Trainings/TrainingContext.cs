using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Places;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using Platform.Registers;

namespace Drills.Features.Trainings;

/// <summary>What planning, giving and closing trainings need: the trainings with the numbers that a request or rows name, and what their
/// places are.</summary>
internal sealed class TrainingContext
{
    private readonly DrillsDb _db;
    private readonly SheetRecords<(DivisionCode Place, string Number), Training> _known;
    private readonly Dictionary<(DivisionCode Place, string Number), Guid> _numbers = [];
    private readonly ILookup<DivisionCode, PlaceTime> _places;

    private TrainingContext(DrillsDb db, ILookup<DivisionCode, PlaceTime> places, DateOnly today) =>
        (_db, _places, Today, _known) = (db, places, today, new(db));

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today { get; }

    public static async Task<TrainingContext> LoadAsync(
        DrillsDb db,
        IEnumerable<(DivisionCode Place, string Number)> named,
        DateOnly today,
        CancellationToken ct
    )
    {
        var all = named.Distinct().ToList();
        var (places, numbers) = (all.Select(n => n.Place).Distinct().ToList(), all.Select(n => n.Number).Distinct().ToList());
        var context = new TrainingContext(db, await db.TimesOfAsync(places, ct), today);
        var known = await db
            .Trainings.AsNoTracking()
            .Where(t =>
                places.Contains(t.Division)
                && numbers.Contains(t.Number)
                && t.State != TrainingState.Cancelled
                && t.State != TrainingState.Annulled
            )
            .ToListAsync(ct);
        known.ForEach(t =>
        {
            context._known.Know((t.Division, t.Number), t);
            context._numbers[(t.Division, t.Number)] = t.Id;
        });
        return context;
    }

    /// <summary>For a step on a training that is loaded already and keeps its number.</summary>
    public static async Task<TrainingContext> OfAsync(DrillsDb db, Training training, DateOnly today, CancellationToken ct) =>
        new(db, await db.TimesOfAsync([training.Division], ct), today);

    /// <summary>The level of the place; for one not known yet it is derived from its code.</summary>
    public DivisionLevel LevelOf(DivisionCode place) => _places[place].FirstOrDefault(p => p.EndedOn is null)?.Level ?? place.Depth;

    /// <summary>Refuses a session on a day on which its place did not exist. A training that came from another place may be older than the
    /// one it is at.</summary>
    public void RequirePlaceOn(Training training, DateOnly on)
    {
        if (training.Moves.Count == 0)
        {
            RequirePlaceOn(training.Division, on, "on");
        }
    }

    /// <summary>Refuses a day on which the place did not exist.</summary>
    public void RequirePlaceOn(DivisionCode place, DateOnly on, string field) => _places.LevelOn(place, on, field);

    /// <summary>The training that the place files under the number, tracked.</summary>
    public Training? Find(DivisionCode place, string number) => _known.Find((place, number));

    /// <summary>Refuses a number under which the place files another training.</summary>
    public void RequireNumberFree(DivisionCode place, string number, Guid? except)
    {
        if (_numbers.TryGetValue((place, number), out var other) && other != except)
        {
            throw TrainingErrors.NumberTaken.At("number", number);
        }
    }

    /// <summary>A training is planned; later rows find it.</summary>
    public void Planned(Training training, TrainingChanged happened)
    {
        _known.Add((training.Division, training.Number), training);
        _numbers[(training.Division, training.Number)] = training.Id;
        _db.Publish(happened);
    }

    /// <summary>A training was given, closed or corrected.</summary>
    public void Changed(TrainingChanged happened) => _db.Publish(happened);
}
