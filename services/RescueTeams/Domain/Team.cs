using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>A rescue team of one of the four levels.</summary>
public sealed partial class Team : IStandsAtPlace
{
    private Team() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its place; an area squadron's is its county.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public TeamLevel Level { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>建制级别: 副科级.</summary>
    public string? Rank { get; private set; }

    /// <summary>The townships of an area squadron.</summary>
    public IReadOnlyList<DivisionCode> Coverage { get; private set; } = [];

    public IReadOnlyList<TeamSpecialty> Specialties { get; private set; } = [];

    /// <summary>Captains of its establishment.</summary>
    public int Captains { get; private set; }

    /// <summary>Deputy captains of its establishment.</summary>
    public int Deputies { get; private set; }

    /// <summary>The posts of its place that the captaincy goes with.</summary>
    public IReadOnlyList<LeaderPost> LeaderPosts { get; private set; } = [];

    /// <summary>Organizations have been asked who holds those posts.</summary>
    public bool LeadersAsked { get; private set; }

    public DateOnly EstablishedOn { get; private set; }

    /// <summary>The first day it no longer exists.</summary>
    public DateOnly? DissolvedOn { get; private set; }

    /// <summary>The team that took over its people and equipment when its place went into another.</summary>
    public Guid? SucceededBy { get; private set; }

    public string? Address { get; private set; }

    /// <summary>24-hour telephone.</summary>
    public string? DutyPhone { get; private set; }

    /// <summary>Degrees east, CGCS2000.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; private set; }

    /// <summary>The places it belonged to before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>Establishes a team; <paramref name="placeLevel"/> is what the directory says its place is.</summary>
    public static (Team Team, TeamChanged Event) Establish(
        DivisionCode division,
        DivisionLevel placeLevel,
        TeamLevel level,
        TeamDescription description,
        DateOnly on,
        DateTimeOffset now
    )
    {
        if (placeLevel != level.Place())
        {
            throw TeamErrors.LevelNotOfPlace.At("level", level.Word(), division);
        }

        var today = BusinessTime.DateOf(now);
        var team = new Team
        {
            Division = division,
            Level = level,
            EstablishedOn = on.Happened(today, TeamErrors.InFuture, "establishedOn"),
            ReadinessSince = now,
        };
        team.Take(description.Checked(level, division));
        return (team, team.ChangedEvent(TeamChange.Established, null, on));
    }

    /// <summary>Changes the description; returns null if nothing changed that events contain.</summary>
    public TeamChanged? Change(TeamDescription description, DateOnly today)
    {
        RequireStanding();
        var was = Standing();
        var posts = LeaderPosts;
        Take(description.Checked(Level, Division));
        LeadersAsked = LeadersAsked && posts.SequenceEqual(LeaderPosts);
        return was.Same(Standing()) ? null : ChangedEvent(TeamChange.Described, was, today);
    }

    /// <summary>撤销: the team no longer exists from the day on.</summary>
    public TeamChanged Dissolve(DateOnly on, DateOnly today, Guid? successor = null)
    {
        RequireStanding();
        on.Happened(today, TeamErrors.InFuture, "on");
        if (on <= EstablishedOn)
        {
            throw TeamErrors.BeforeEstablished.At("on", on, EstablishedOn);
        }

        var was = Standing();
        (DissolvedOn, SucceededBy) = (on, successor);
        return ChangedEvent(TeamChange.Dissolved, was, on);
    }

    /// <summary>Refuses a step on a team that no longer exists.</summary>
    public void RequireStanding()
    {
        if (DissolvedOn is { } dissolved)
        {
            throw TeamErrors.Dissolved.Because(Name, dissolved);
        }
    }

    /// <summary>What events contain of it.</summary>
    public TeamStanding Standing() =>
        new(Division, Moves, Level, Name, Rank, Coverage, Specialties, Captains, Deputies, EstablishedOn, DissolvedOn);

    private TeamChanged ChangedEvent(TeamChange change, TeamStanding? was, DateOnly on) =>
        new(Id, change, was, Standing(), on) { Division = Division };

    private void Take(TeamDescription d)
    {
        var station = d.Station.Checked();
        (Name, Rank, Coverage, Specialties, Captains, Deputies, LeaderPosts) = (
            d.Name,
            d.Rank,
            d.Coverage,
            d.Specialties,
            d.Captains,
            d.Deputies,
            d.LeaderPosts
        );
        (Address, DutyPhone, Longitude, Latitude) = (station.Address, station.DutyPhone, station.Longitude, station.Latitude);
    }
}
