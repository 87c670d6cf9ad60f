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

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Joint team, area squadron, township squadron or village team; never changes.</summary>
    public TeamLevel Level { get; private set; }

    /// <summary>Full name, 2 to 100 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>建制级别: 副科级.</summary>
    public string? Rank { get; private set; }

    /// <summary>The townships of an area squadron.</summary>
    public IReadOnlyList<DivisionCode> Coverage { get; private set; } = [];

    /// <summary>What it is trained for; a search of able teams filters by it.</summary>
    public IReadOnlyList<TeamSpecialty> Specialties { get; private set; } = [];

    /// <summary>Number of captains in its establishment, 0 to 20.</summary>
    public int Captains { get; private set; }

    /// <summary>Number of deputy captains in its establishment, 0 to 20.</summary>
    public int Deputies { get; private set; }

    /// <summary>职务兼任: the posts of its place whose holders are captain or deputy captain.</summary>
    public IReadOnlyList<LeaderPost> LeaderPosts { get; private set; } = [];

    /// <summary>Whether organizations was asked for the holders of those posts.</summary>
    public bool LeadersAsked { get; private set; }

    /// <summary>First day of the team.</summary>
    public DateOnly EstablishedOn { get; private set; }

    /// <summary>First day on which it no longer exists; null: it exists.</summary>
    public DateOnly? DissolvedOn { get; private set; }

    /// <summary>The team that took over its people and equipment when its place was merged into another; null: none.</summary>
    public Guid? SucceededBy { get; private set; }

    /// <summary>Who withdrew it, when and why, if it was registered by mistake: it ends on its first day, so that it existed on none.
    /// Null: it was not.</summary>
    public ActedBy? Withdrawn { get; private set; }

    /// <summary>驻地, at most 200 characters; null: not recorded.</summary>
    public string? Address { get; private set; }

    /// <summary>24-hour telephone.</summary>
    public string? DutyPhone { get; private set; }

    /// <summary>Degrees east, CGCS2000.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; private set; }

    /// <summary>The places it belonged to before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>Establishes a team; <paramref name="placeLevel"/> is the level of its place in the directory.</summary>
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

    /// <summary>Changes the description; null if nothing that events contain has changed.</summary>
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

    /// <summary>
    /// 登记有误撤回: the team never existed; its members are withdrawn together with it. Also a dissolved one can be withdrawn;
    /// <paramref name="used"/> names what must be taken back or handed over before.
    /// </summary>
    public TeamChanged Withdraw(ActedBy by, string? used)
    {
        RequireNotWithdrawn();
        if (used is not null)
        {
            throw TeamErrors.InUse.Because(Name, used);
        }

        var was = Standing();
        (Withdrawn, DissolvedOn, SucceededBy) = (by, EstablishedOn, null);
        return ChangedEvent(TeamChange.Dissolved, was, EstablishedOn);
    }

    /// <summary>Refuses a step on a team that no longer exists.</summary>
    public void RequireStanding()
    {
        RequireNotWithdrawn();
        if (DissolvedOn is { } dissolved)
        {
            throw TeamErrors.Dissolved.Because(Name, dissolved);
        }
    }

    /// <summary>The team as events describe it.</summary>
    public TeamStanding Standing() =>
        new(Division, Moves, Level, Name, Rank, Coverage, Specialties, Captains, Deputies, EstablishedOn, DissolvedOn);

    private void RequireNotWithdrawn()
    {
        if (Withdrawn is { } withdrawn)
        {
            throw TeamErrors.Withdrawn.Because(Name, withdrawn.On);
        }
    }

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
