using Drills.Data;
using Drills.Domain;
using Drills.Features.Programmes;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Places;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using Platform.Records.Places;

namespace Drills.Features.Drills;

/// <summary>
/// What recording and correcting drills that were held need: the teams that take part, what the places are, and the lines of their
/// programmes that no drill carries out yet. Loaded once for a request or for a sheet's rows.
/// </summary>
internal sealed class DrillContext
{
    private readonly DrillsDb _db;
    private readonly Scope _scope;
    private readonly Dictionary<Guid, KnownTeam> _teams;
    private readonly ILookup<DivisionCode, PlaceTime> _places;
    private readonly OpenProgrammes _programmes;

    private DrillContext(
        DrillsDb db,
        Scope scope,
        Dictionary<Guid, KnownTeam> teams,
        ILookup<DivisionCode, PlaceTime> places,
        OpenProgrammes programmes,
        TimeProvider clock
    ) => (_db, _scope, _teams, _places, _programmes, Clock) = (db, scope, teams, places, programmes, clock);

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <param name="teams">The teams that take part.</param>
    /// <param name="recorded">Teams that the drills name already.</param>
    /// <param name="held">Where and when drills that are recorded were held; none if drills are only corrected.</param>
    public static async Task<DrillContext> LoadAsync(
        DrillsDb db,
        Scope scope,
        IEnumerable<Guid> teams,
        IEnumerable<Participation> recorded,
        IReadOnlyCollection<(DivisionCode Place, DateOnly Day)> held,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        return new(
            db,
            scope,
            await db.ReachedTeamsAsync(scope.Division, [.. teams.Distinct()], [.. recorded], ct),
            await db.TimesOfAsync(held.Select(h => h.Place), ct),
            await OpenProgrammes.LoadAsync(db, held, ct),
            clock
        );
    }

    /// <summary>The level of the place; a drill is held while its place exists.</summary>
    public DivisionLevel LevelOf(DivisionCode place, DateOnly heldOn) => _places.LevelOn(place, heldOn, "held.on");

    /// <summary>All of the teams, as they were on the day; one that did not exist is refused.</summary>
    public IReadOnlyList<DrillTeam> TeamsOn(IReadOnlyCollection<Guid>? ids, DateOnly day) => _teams.TeamsOn(ids ?? [], day);

    /// <summary>The caller acts today.</summary>
    public ActedBy Acted(string? note = null) => _scope.ActedOn(null, Clock, note);

    /// <summary>A drill is recorded; it carries out the nearest open line of its place's programme.</summary>
    public void Recorded(Drill drill, DrillChanged happened)
    {
        _programmes.CarryOutNearest(drill);
        _db.Add(drill);
        _db.Publish(happened);
    }

    /// <summary>The record of a drill is put right.</summary>
    public void Corrected(DrillChanged happened) => _db.Publish(happened);
}
