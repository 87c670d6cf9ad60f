using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Places;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using Platform.Registers;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>What registering, changing and verifying need: the forces that have the names which a request or rows say, at their
/// places.</summary>
internal sealed class ForceContext
{
    private readonly SocialForcesDb _db;
    private readonly SheetRecords<(DivisionCode Place, string Name), Force> _known;
    private readonly Dictionary<(DivisionCode Place, string Name), Guid> _names = [];
    private readonly List<Force> _changed = [];

    private ILookup<DivisionCode, PlaceTime> _places = Array.Empty<PlaceTime>().ToLookup(_ => default(DivisionCode));

    private ForceContext(SocialForcesDb db, TimeProvider clock) => (_db, Clock, _known) = (db, clock, new(db));

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today => Clock.Today();

    public static async Task<ForceContext> LoadAsync(
        SocialForcesDb db,
        IEnumerable<(DivisionCode Place, string Name)> named,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (context, all) = (new ForceContext(db, clock), named.Distinct().ToList());
        var (places, names) = (all.Select(n => n.Place).Distinct().ToList(), all.Select(n => n.Name).Distinct().ToList());
        var known = await db
            .Forces.AsNoTracking()
            .Where(f => places.Contains(f.Division) && names.Contains(f.Name) && f.StruckOffOn == null)
            .ToListAsync(ct);
        known.ForEach(f =>
        {
            context._known.Know((f.Division, f.Name), f);
            context._names[(f.Division, f.Name)] = f.Id;
        });
        context._places = await db.TimesOfAsync(places, ct);
        return context;
    }

    /// <summary>For a step on a force that is loaded already and keeps its name.</summary>
    public static ForceContext Of(SocialForcesDb db, TimeProvider clock) => new(db, clock);

    /// <summary>The force of the name at the place, tracked.</summary>
    public Force? Find(DivisionCode place, string name) => _known.Find((place, name));

    /// <summary>Two forces of one place need two names, or people confuse them.</summary>
    public void RequireNameFree(DivisionCode place, string name, Guid? except)
    {
        if (_names.TryGetValue((place, name), out var other) && other != except)
        {
            throw ForceErrors.NameTaken.At("name", name);
        }
    }

    /// <summary>Refuses a day on which the place did not exist.</summary>
    public void RequirePlaceOn(DivisionCode place, DateOnly on, string field) => _places.LevelOn(place, on, field);

    /// <summary>A force is in the register; later rows find it.</summary>
    public void Registered(Force force, ForceChanged happened)
    {
        _known.Add((force.Division, force.Name), force);
        _names[(force.Division, force.Name)] = force.Id;
        _db.Publish(happened);
    }

    /// <summary>A force has another name or other grades; <see cref="ChangeAgreementsAsync"/> brings them into its agreements.</summary>
    public void Changed(Force force, ForceChanged happened)
    {
        _changed.Add(force);
        _db.Publish(happened);
    }

    /// <summary>A force is verified.</summary>
    public void Verified(ForceChanged happened) => _db.Publish(happened);

    /// <summary>The agreements of the forces that changed say of them what is so now.</summary>
    public Task ChangeAgreementsAsync(CancellationToken ct) => _db.ChangeAgreementsAsync(_changed, Today, ct);
}
