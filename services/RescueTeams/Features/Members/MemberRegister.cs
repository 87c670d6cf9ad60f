using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using Platform.Records.Persons;
using Platform.Registers;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Members;

/// <summary>
/// The members of a subtree as a sheet. A person not in the team joins; one who is in it serves as the row says from today on; a day of
/// leaving ends it.
/// </summary>
internal sealed class MemberRegister(RescueTeamsDb db, PersonKey key, TimeProvider clock)
    : Register<MemberRow>(clock),
        IListed<ListMembersRequest>
{
    private ILookup<DivisionCode, Team> _teams = null!;
    private MemberContext _context = null!;

    public ListMembersRequest? List { get; set; }

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
        Each(r => r.Skills, Register<MemberSkillRow>.Choice(s => s.Skill, "技能", "Skill", RegisterWords.Specialties)),
        Each(r => r.Skills, Register<MemberSkillRow>.Text(s => s.Certificate, "证书", "Certificate")),
        Each(r => r.Skills, Register<MemberSkillRow>.Date(s => s.CertificateUntil, "证书到期日", "Certificate until")),
    ];

    public override async IAsyncEnumerable<MemberRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var all = Pages.All(
            cursor => ListMembers.HandleAsync(List ?? new(), new ListQuery(Limit: Pages.Size, Cursor: cursor), scope, db, Clock, ct),
            ct
        );
        await foreach (var member in all)
        {
            yield return MemberRow.Of(member);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<MemberRow> rows, Scope scope, CancellationToken ct)
    {
        var places = rows.Select(r => r.Division!.Value).Distinct().ToList();
        var teams = await db.Teams.AsNoTracking().Where(t => places.Contains(t.Division) && t.DissolvedOn == null).ToListAsync(ct);
        _teams = teams.ToLookup(t => t.Division);
        var identities = PersonLookup.IdentitiesOf(rows.Select(r => (r.Name, r.Phone, r.IdNumber)));
        _context = await MemberContext.LoadAsync(db, key, scope.Division, identities, teams.Select(t => t.Id), Today, ct);
    }

    protected override MemberRow? Recorded(MemberRow row, Scope scope) =>
        PersonLookup.IdentitiesOf([(row.Name, row.Phone, row.IdNumber)]) is [var identity]
        && _context.Known(TeamOf(row), identity) is { } known
            ? MemberRow.Clearable(known, row)
            : null;

    protected override RowOutcome Apply(MemberRow row, Scope scope)
    {
        var (place, team) = (row.Division!.Value, TeamOf(row));
        var person = _context.Recognize(PersonIdentity.Of(row.Name!, row.Phone, row.IdNumber), place);
        var known = _context.Serving(team, person);
        var member = known ?? JoinTeam.Take(_context, team, person, row.Join(team));
        var changed = known is not null && ChangeMember.Take(_context, known, team, row.Change(known));
        if (row.LeftOn is { } on)
        {
            LeaveTeam.Take(_context, member, new(on));
        }

        var outcome =
            row.LeftOn is not null ? ImportOutcome.Closed
            : known is null ? ImportOutcome.Added
            : changed ? ImportOutcome.Changed
            : ImportOutcome.Unchanged;
        return new(outcome, place.Value, row.Name);
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field == "on" ? nameof(MemberRow.LeftOn) : base.ColumnOf(field, rule);

    private Team TeamOf(MemberRow row)
    {
        var place = row.Division!.Value;
        var there = _teams[place].Where(t => row.Team is null || t.Name == row.Team).ToList();
        return there is [var team] ? team : throw TeamErrors.Unknown.At(nameof(MemberRow.Team), place, row.Team ?? "");
    }
}
