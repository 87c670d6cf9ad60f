using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Places;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using Platform.Registers;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

/// <summary>The data for establishing and describing teams: the existing teams at the places of a request or of rows, and the levels of
/// the places.</summary>
internal sealed class TeamContext
{
    private readonly RescueTeamsDb _db;
    private readonly SheetRecords<(DivisionCode Place, string Name), Team> _standing;
    private readonly Dictionary<DivisionCode, List<Standing>> _all = [];
    private readonly ILookup<DivisionCode, PlaceTime> _places;

    private TeamContext(RescueTeamsDb db, IReadOnlyList<Team> standing, ILookup<DivisionCode, PlaceTime> places, DateTimeOffset now)
    {
        (_db, _places, Now) = (db, places, now);
        _standing = new(db);
        foreach (var team in standing)
        {
            _standing.Know((team.Division, team.Name), team);
            At(team.Division).Add(Standing.Of(team));
        }
    }

    /// <summary>When it happens.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today => BusinessTime.DateOf(Now);

    public static async Task<TeamContext> LoadAsync(
        RescueTeamsDb db,
        IEnumerable<DivisionCode> places,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var codes = places.Distinct().ToList();
        var standing = await db.Teams.AsNoTracking().Where(t => codes.Contains(t.Division) && t.DissolvedOn == null).ToListAsync(ct);
        return new(db, standing, await db.TimesOfAsync(codes, ct), now);
    }

    /// <summary>The level of the place; a team is established while its place exists.</summary>
    public DivisionLevel LevelOf(DivisionCode place, DateOnly establishedOn) => _places.LevelOn(place, establishedOn, "establishedOn");

    /// <summary>The existing team with the name at the place, tracked.</summary>
    public Team? Find(DivisionCode place, string name) => _standing.Find((place, name));

    /// <summary>The name of an existing team at the place with the name, or of the level if a place has one team of it.</summary>
    public string? NameOfOther(DivisionCode place, TeamLevel? level, string name, Guid? except) =>
        At(place)
            .Find(t => t.Id != except && (t.Name == name || (level is not null and not TeamLevel.AreaSquadron && t.Level == level)))
            ?.Name;

    /// <summary>Adds a new team, so that later rows find it.</summary>
    public void Established(Team team, TeamChanged happened)
    {
        _standing.Add((team.Division, team.Name), team);
        At(team.Division).Add(Standing.Of(team));
        _db.Publish(happened);
    }

    /// <summary>A team changed.</summary>
    public void Changed(TeamChanged happened) => _db.Publish(happened);

    private List<Standing> At(DivisionCode place) => _all.TryGetValue(place, out var teams) ? teams : _all[place] = [];

    private sealed record Standing(Guid Id, TeamLevel Level, string Name)
    {
        public static Standing Of(Team team) => new(team.Id, team.Level, team.Name);
    }
}
