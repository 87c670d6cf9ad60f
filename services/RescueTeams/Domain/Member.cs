using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;

namespace RescueTeams.Domain;

/// <summary>The time of one person in one team; a person in several teams has several memberships.</summary>
public sealed class Member : IStandsAtPlace
{
    private Member() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The team's place.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The team; a person in two teams has two memberships.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>The level of the team.</summary>
    public TeamLevel Level { get; private set; }

    /// <summary>The record that the place keeps of the person.</summary>
    public string Person { get; private set; } = "";

    /// <summary>As stored; null in records of a release before, whose <see cref="Person"/> is the identity.</summary>
    public string? PersonIdentity { get; private set; }

    /// <summary>The hash that counts the person, the same at all places.</summary>
    public string Counted => PersonIdentity ?? Person;

    /// <summary>The role by the last terms.</summary>
    public MemberRole Role { get; private set; }

    /// <summary>Full-time or part-time, by the last terms.</summary>
    public MemberEmployment Employment { get; private set; }

    /// <summary>人员来源, by the last terms.</summary>
    public MemberSource Source { get; private set; }

    /// <summary>Role, employment and source through time; the first terms begin on the day of joining.</summary>
    public IReadOnlyList<MemberTerms> Terms { get; private set; } = [];

    /// <summary>First day in the team, not before the team's first day.</summary>
    public DateOnly JoinedOn { get; private set; }

    /// <summary>First day on which the person is no longer in the team; null: serving.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Who withdrew the membership, when and why, if it was recorded by mistake: it ends on its first day. Null: it was
    /// not.</summary>
    public ActedBy? Withdrawn { get; private set; }

    /// <summary>Skills entered by hand and skills that certificates of trainings prove.</summary>
    public IReadOnlyList<Skill> Skills { get; private set; } = [];

    /// <summary>The first day after which one of the skills has no valid certificate; of two certificates for a skill the later one
    /// counts. Null: no skill loses its certificate.</summary>
    public DateOnly? CertificateEndsOn { get; private set; }

    /// <summary>Policy number of the accident insurance, at most 60 characters.</summary>
    public string? Policy { get; private set; }

    /// <summary>Last day of the accident insurance, which the law requires for every rescuer (突发事件应对法 第四十条).</summary>
    public DateOnly? InsuredUntil { get; private set; }

    /// <summary>The team's former places.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>A person joins a team.</summary>
    public static (Member Member, MemberChanged Event) Join(Team team, Person person, MemberTerms terms, DateOnly today)
    {
        team.RequireStanding();
        terms.From.Happened(today, TeamErrors.InFuture, "joinedOn");
        if (terms.From < team.EstablishedOn)
        {
            throw MemberErrors.BeforeTeam.At("joinedOn", terms.From, team.EstablishedOn);
        }

        var member = new Member
        {
            Division = team.Division,
            TeamId = team.Id,
            Level = team.Level,
            Person = person.Key,
            PersonIdentity = person.Identity,
            JoinedOn = terms.From,
        };
        member.Take(terms, team);
        return (member, member.ChangedEvent(MemberChange.Joined, null, terms.From));
    }

    /// <summary>Changes the terms from a day on; null if they are the same.</summary>
    public MemberChanged? Change(MemberTerms terms, Team team, DateOnly today)
    {
        RequireServing();
        terms.From.Happened(today, TeamErrors.InFuture, "from");
        if ((terms.Role, terms.Employment, terms.Source) == (Role, Employment, Source))
        {
            return null;
        }

        if (terms.From <= Terms[^1].From)
        {
            throw MemberErrors.BeforeTerms.At("from", Terms[^1].From);
        }

        var was = Standing();
        Take(terms, team);
        return ChangedEvent(MemberChange.Changed, was, terms.From);
    }

    /// <summary>离队.</summary>
    public MemberChanged Leave(DateOnly on, DateOnly today)
    {
        RequireServing();
        on.Happened(today, TeamErrors.InFuture, "on");
        if (on <= JoinedOn)
        {
            throw MemberErrors.BeforeJoined.At("on", on, JoinedOn);
        }

        var was = Standing();
        LeftOn = on;
        return ChangedEvent(MemberChange.Left, was, on);
    }

    /// <summary>登记有误撤回: the person never served in the team. Also the membership of one who left can be withdrawn.</summary>
    public MemberChanged Withdraw(ActedBy by)
    {
        RequireNotWithdrawn();
        var was = Standing();
        (Withdrawn, LeftOn) = (by, JoinedOn);
        return ChangedEvent(MemberChange.Left, was, JoinedOn);
    }

    /// <summary>Replaces the skills entered by hand; skills that certificates of trainings prove are kept.</summary>
    public void Learn(IReadOnlyList<Skill> skills)
    {
        RequireServing();
        Know([.. skills.Where(s => s.CertificateId is null), .. Skills.Where(s => s.CertificateId is not null)]);
    }

    /// <summary>Replaces the skills that certificates of trainings prove; revoked certificates are not among them.</summary>
    public void Certify(IEnumerable<Skill> certified)
    {
        RequireServing();
        Know([.. Skills.Where(s => s.CertificateId is null), .. certified]);
    }

    /// <summary>Records the accident insurance; <paramref name="until"/> is its last day.</summary>
    public void Insure(string? policy, DateOnly? until)
    {
        RequireServing();
        (Policy, InsuredUntil) = (policy, until);
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (LeftOn is not null || to == Division)
        {
            return null;
        }

        var was = Standing();
        Moves = [.. Moves, new PastPlace(Division, on)];
        Division = to;
        return ChangedEvent(MemberChange.Moved, was, on);
    }

    /// <summary>Nothing of its own: a member follows the team, or joins the team that succeeds it.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) => null;

    /// <summary>The place of the membership on a day.</summary>
    public DivisionCode DivisionOn(DateOnly day) => PastPlace.PlaceOn(Moves, Division, day);

    /// <summary>The membership as events describe it.</summary>
    public MemberStanding Standing() => new(Division, Moves, TeamId, Level, Counted, Terms, LeftOn);

    private MemberChanged ChangedEvent(MemberChange change, MemberStanding? was, DateOnly on) =>
        new(Id, change, was, Standing(), on) { Division = Division };

    private void Take(MemberTerms terms, Team team)
    {
        if (terms.Role != MemberRole.Member && team.LeaderPosts.Any(p => p.Role == terms.Role))
        {
            throw MemberErrors.LeaderByPost.At("role", team.Name);
        }

        (Role, Employment, Source) = (terms.Role, terms.Employment, terms.Source);
        Terms = [.. Terms, terms];
    }

    // A skill that is entered by hand and also certified counts once.
    private void Know(IReadOnlyList<Skill> skills)
    {
        Skills =
        [
            .. skills.Where(s =>
                s.CertificateId is not null || !skills.Any(o => o.CertificateId is not null && o with { CertificateId = null } == s)
            ),
        ];
        CertificateEndsOn = Skills
            .GroupBy(s => s.Specialty)
            .Min(g => g.Any(s => s is { Certificate: not null, CertificateUntil: null }) ? null : g.Max(s => s.CertificateUntil));
    }

    private void RequireNotWithdrawn()
    {
        if (Withdrawn is { } withdrawn)
        {
            throw MemberErrors.Withdrawn.Because(withdrawn.On);
        }
    }

    /// <summary>Refuses what is done to a membership that ended.</summary>
    public void RequireServing()
    {
        RequireNotWithdrawn();
        if (LeftOn is { } left)
        {
            throw MemberErrors.Left.Because(left);
        }
    }
}

/// <summary>A member's skill: a speciality, and the certificate that proves it.</summary>
/// <param name="Certificate">Its name and number; null: none.</param>
/// <param name="CertificateUntil">Last day it is valid; null: it does not expire, or there is none.</param>
/// <param name="CertificateId">Of a training's certificate; null if it was entered by hand.</param>
public sealed record Skill(TeamSpecialty Specialty, string? Certificate, DateOnly? CertificateUntil, Guid? CertificateId = null);
