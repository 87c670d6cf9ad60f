using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Messaging;
using Platform.Records.Persons;
using Platform.Registers;
using RescueTeams.Data;
using RescueTeams.Domain;
using RescueTeams.Features.Members.Consumers;

namespace RescueTeams.Features.Members;

/// <summary>
/// The data for joining, changing and leaving in addition to the team, loaded once for the persons and teams of one request, of a
/// sheet's rows, or of a team that another one takes over.
/// </summary>
internal sealed class MemberContext
{
    private readonly RescueTeamsDb _db;
    private readonly PersonMatcher? _persons;
    private readonly IReadOnlyList<KnownCertificate> _certificates;
    private readonly SheetRecords<(Guid Team, string Person), Member> _serving;

    private MemberContext(RescueTeamsDb db, PersonMatcher? persons, IReadOnlyList<KnownCertificate> certificates, DateOnly today)
    {
        (_db, _persons, _certificates, Today) = (db, persons, certificates, today);
        _serving = new(db);
    }

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today { get; }

    /// <summary>For a step on a member that is loaded already; no person joins.</summary>
    public static MemberContext Of(RescueTeamsDb db, DateOnly today) => new(db, null, [], today);

    /// <summary>For the persons that a request or rows name.</summary>
    public static async Task<MemberContext> LoadAsync(
        RescueTeamsDb db,
        PersonKey key,
        DivisionCode within,
        IReadOnlyCollection<PersonIdentity> persons,
        IEnumerable<Guid> teams,
        DateOnly today,
        CancellationToken ct
    )
    {
        var certificates = await db.CertificatesOfAsync(PersonMatcher.Keys(key, persons), ct);
        var context = new MemberContext(db, await db.PersonsAsync(key, within, persons, ct), certificates, today);
        await context.LoadServingAsync(context._persons!.Candidates, teams, ct);
        return context;
    }

    /// <summary>For persons that are known.</summary>
    public static async Task<MemberContext> LoadAsync(
        RescueTeamsDb db,
        PersonKey key,
        IReadOnlyCollection<Person> persons,
        IEnumerable<Guid> teams,
        DateOnly today,
        CancellationToken ct
    )
    {
        var certificates = await db.CertificatesOfAsync(persons.SelectMany(p => new[] { p.IdKey, p.PhoneKey }), ct);
        var context = new MemberContext(db, new PersonMatcher(key, persons), certificates, today);
        await context.LoadServingAsync(persons, teams, ct);
        return context;
    }

    /// <summary>The person, tracked: a known one with the new numbers, or a new one.</summary>
    public Person Recognize(PersonIdentity identity, DivisionCode place) => _db.Recognize(_persons!, identity, place);

    /// <summary>What trainings' certificates prove of the person.</summary>
    public IEnumerable<Skill> Certified(Person person) => _certificates.Prove(person);

    /// <summary>The person's membership of the team, tracked; null if the person does not serve in it.</summary>
    public Member? Serving(Team team, Person person) => _serving.Find((team.Id, person.Key));

    /// <summary>The membership of the person that a row means, not tracked; null if there is none.</summary>
    public Member? Known(Team team, PersonIdentity identity) =>
        _persons!.Find(identity, team.Division) is { } person ? _serving.Peek((team.Id, person.Key)) : null;

    /// <summary>A membership begins.</summary>
    public void Joined(Member member, MemberChanged happened)
    {
        _serving.Add((member.TeamId, member.Person), member);
        _db.Publish(happened);
    }

    /// <summary>A membership changes.</summary>
    public void Changed(MemberChanged happened) => _db.Publish(happened);

    /// <summary>A membership ends.</summary>
    public void Left(Member member, MemberChanged happened)
    {
        _serving.Remove((member.TeamId, member.Person));
        _db.Publish(happened);
    }

    private async Task LoadServingAsync(IEnumerable<Person> persons, IEnumerable<Guid> teams, CancellationToken ct)
    {
        var (keys, ids) = (persons.Select(p => p.Key).ToList(), teams.ToList());
        var members = await _db
            .Members.AsNoTracking()
            .Where(m => ids.Contains(m.TeamId) && keys.Contains(m.Person) && m.LeftOn == null)
            .ToListAsync(ct);
        members.ForEach(m => _serving.Know((m.TeamId, m.Person), m));
    }
}
