using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;
using Platform.Records.Persons;
using Platform.Registers;
using RescueTeams.Data;
using RescueTeams.Domain;
using RescueTeams.Features.Members.Consumers;

namespace RescueTeams.Features.Members;

/// <summary>
/// The members of a subtree as a sheet. A person not in the team joins; a member gets the row's terms from today on; a day of leaving ends
/// the membership. A skill or insurance in the row is added, one left out stays.
/// </summary>
internal sealed class MemberRegister(RescueTeamsDb db, PersonKey key, TimeProvider clock) : RecordRegister<MemberRow>(clock)
{
    private readonly Dictionary<(Guid, string), Member> _serving = [];
    private ILookup<DivisionCode, Team> _teams = null!;
    private PersonMatcher _persons = null!;
    private IReadOnlyList<KnownCertificate> _certificates = [];

    public override Heading Title { get; } = new("救援队员台账", "Team members");

    public override IReadOnlyList<Column<MemberRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Team, "队伍名称", "Team"),
        Text(r => r.Name, "姓名", "Name", required: true, max: 50),
        Text(r => r.Phone, "手机号码", "Phone", max: 20),
        Text(r => r.IdNumber, "身份证号码", "Identity number", max: 20),
        Choice(r => r.Role, "职务", "Role", RegisterWords.Roles),
        YesNo(r => r.FullTime, "专职", "Full-time", required: true),
        Choice(r => r.Source, "人员来源", "Source", RegisterWords.Sources, required: true),
        Date(r => r.JoinedOn, "入队日期", "Joined on", required: true),
        Date(r => r.LeftOn, "离队日期", "Left on"),
        Text(r => r.Policy, "保险单号", "Policy", max: 60),
        Date(r => r.InsuredUntil, "保险到期日", "Insured until"),
        Choice(r => r.Skill, "技能", "Skill", RegisterWords.Specialties),
        Text(r => r.Certificate, "证书", "Certificate"),
        Date(r => r.CertificateUntil, "证书到期日", "Certificate until"),
    ];

    public override async IAsyncEnumerable<MemberRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var all = Pages.All(
            cursor =>
                ListMembers.HandleAsync(
                    new(null, null, null, null, null, null, null, null, null, null, null, Pages.Size, cursor),
                    scope,
                    db,
                    Clock,
                    ct
                ),
            ct
        );
        await foreach (var member in all)
        {
            yield return MemberRow.Of(member);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<MemberRow> rows, Scope scope, CancellationToken ct)
    {
        var identities = PersonLookup.IdentitiesOf(rows.Select(r => (r.Name, r.Phone, r.IdNumber)));
        _persons = await db.PersonsAsync(key, identities, ct);
        _certificates = await db.CertificatesOfAsync(PersonMatcher.Keys(key, identities), ct);
        _teams = (await db.Teams.AsNoTracking().Within(scope.Division).Where(t => t.DissolvedOn == null).ToListAsync(ct)).ToLookup(t =>
            t.Division
        );
        foreach (var member in await db.Members.Within(scope.Division).Where(m => m.LeftOn == null).ToListAsync(ct))
        {
            _serving[(member.TeamId, member.Person)] = member;
        }
    }

    protected override RowOutcome Apply(MemberRow row, Scope scope)
    {
        var (place, team) = (row.Division!.Value, TeamOf(row));
        var (person, unknown) = _persons.Recognize(PersonIdentity.Of(row.Name!, row.Phone, row.IdNumber), place);
        if (unknown)
        {
            db.Add(person);
        }

        var known = _serving.GetValueOrDefault((team.Id, person.Key));
        var employment = row.FullTime == true ? MemberEmployment.FullTime : MemberEmployment.PartTime;
        var changed = false;
        if (known is null)
        {
            var (member, joined) = Member.Join(
                team,
                person.Key,
                new MemberTerms(row.JoinedOn!.Value, row.Role ?? MemberRole.Member, employment, row.Source!.Value),
                Today
            );
            known = _serving[(team.Id, person.Key)] = db.Add(member).Entity;
            db.Publish(joined);
            Learn(known, row);
            known.Certify(_certificates.Prove(person));
            return Left(known, row) ?? new(ImportOutcome.Added, place.Value, row.Name);
        }

        if (known.Change(new MemberTerms(Today, row.Role ?? known.Role, employment, row.Source!.Value), team, Today) is { } other)
        {
            db.Publish(other);
            changed = true;
        }

        changed |= Learn(known, row);
        return Left(known, row) ?? new(changed ? ImportOutcome.Changed : ImportOutcome.Unchanged, place.Value, row.Name);
    }

    protected override string ColumnOf(string field) => field == "on" ? nameof(MemberRow.LeftOn) : field;

    private RowOutcome? Left(Member member, MemberRow row)
    {
        if (row.LeftOn is not { } on)
        {
            return null;
        }

        db.Publish(member.Leave(on, Today));
        _serving.Remove((member.TeamId, member.Person));
        return new(ImportOutcome.Closed, member.Division.Value, row.Name);
    }

    private static bool Learn(Member member, MemberRow row)
    {
        var was = (member.Policy, member.InsuredUntil, member.Skills);
        if (row.InsuredUntil is not null || row.Policy is not null)
        {
            member.Insure(row.Policy ?? member.Policy, row.InsuredUntil ?? member.InsuredUntil);
        }

        var skill = row.Skill is { } specialty ? new Skill(specialty, row.Certificate, row.CertificateUntil) : null;
        if (skill is not null && !member.Skills.Any(s => s with { CertificateId = null } == skill))
        {
            member.Learn([.. member.Skills.Where(s => s.Specialty != skill.Specialty), skill]);
        }

        return was != (member.Policy, member.InsuredUntil, member.Skills);
    }

    private Team TeamOf(MemberRow row)
    {
        var place = row.Division!.Value;
        var there = _teams[place].Where(t => row.Team is null || t.Name == row.Team).ToList();
        return there is [var team] ? team : throw TeamErrors.Unknown.At(nameof(MemberRow.Team), place, row.Team ?? "");
    }
}
