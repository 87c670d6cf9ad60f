using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using Platform.Registers;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Members;

/// <summary>社会救援力量队员名册. A person who is not a member yet joins; a day of leaving ends the membership. A leader imports only the leader's
/// own force.</summary>
internal sealed class MemberRegister(SocialForcesDb db, PersonKey key, TimeProvider clock) : Register<MemberRow>(clock)
{
    private Dictionary<(DivisionCode, string), Force> _forces = [];
    private ForceMemberContext _context = null!;

    public override Heading Title { get; } = new("社会救援力量队员名册", "Members of social forces");

    public override IReadOnlyList<Column<MemberRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Force, "力量名称", "Force", required: true),
        Text(r => r.Name, "姓名", "Name", required: true, max: 50),
        Text(r => r.Phone, "手机号码", "Phone", max: 20),
        Text(r => r.IdNumber, "身份证号码", "Identity number", max: 20),
        Choice(r => r.Role, "职务", "Role", RegisterWords.Roles, required: true),
        Date(r => r.JoinedOn, "入队日期", "Joined on", required: true),
        Date(r => r.LeftOn, "离队日期", "Left on"),
    ];

    public override async IAsyncEnumerable<MemberRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var members =
            from m in db.Members.AsNoTracking().Within(scope.Division)
            join f in db.Forces.AsNoTracking().Shown(scope) on m.ForceId equals f.Id
            join p in db.Persons on m.Person equals p.Key
            where m.LeftOn == null
            orderby m.Division, f.Name, m.Role, m.Id
            select new
            {
                Member = m,
                Force = f,
                Person = p,
            };
        await foreach (var line in members.AsAsyncEnumerable().WithCancellation(ct))
        {
            var phone = ListMembers.MayRead(scope, line.Force) ? line.Person.Phone : PersonMask.Phone(line.Person.Phone);
            yield return new()
            {
                Division = line.Member.Division,
                Force = line.Force.Name,
                Name = line.Person.Name,
                Phone = phone,
                Role = line.Member.Role,
                JoinedOn = line.Member.JoinedOn,
            };
        }
    }

    protected override Task FinishAsync(Scope scope, CancellationToken ct)
    {
        _context.PublishCounts();
        return Task.CompletedTask;
    }

    protected override async Task LoadAsync(IReadOnlyList<MemberRow> rows, Scope scope, CancellationToken ct)
    {
        var (places, names) = (rows.Select(r => r.Division!.Value).Distinct().ToList(), rows.Select(r => r.Force!).Distinct().ToList());
        _forces = await db
            .Forces.AsNoTracking()
            .Where(f => places.Contains(f.Division) && names.Contains(f.Name) && f.StruckOffOn == null)
            .ToDictionaryAsync(f => (f.Division, f.Name), ct);
        var identities = PersonLookup.IdentitiesOf(rows.Select(r => (r.Name, r.Phone, r.IdNumber)));
        _context = await ForceMemberContext.LoadAsync(db, key, scope, identities, _forces.Values.Select(f => f.Id), Clock, ct);
    }

    protected override RowOutcome Apply(MemberRow row, Scope scope)
    {
        var force =
            _forces.GetValueOrDefault((row.Division!.Value, row.Force!))
            ?? throw ForceErrors.NoneHere.At(nameof(MemberRow.Force), row.Force!);
        scope.RequireKeeper(force);
        var person = _context.Recognize(PersonIdentity.Of(row.Name!, row.Phone, row.IdNumber), force.Division);
        var known = _context.Serving(force, person);
        var member =
            known
            ?? JoinForce.Take(_context, force, person, new(new(row.Name!, row.Phone, row.IdNumber), row.Role!.Value, [], row.JoinedOn));
        var changed = known is not null && known.Role != row.Role;
        if (changed)
        {
            ChangeForceMember.Take(member, new(row.Role!.Value, member.Certificates));
        }

        if (row.LeftOn is { } left)
        {
            LeaveForce.Take(_context, force, member, new(left));
        }

        var outcome =
            row.LeftOn is not null ? ImportOutcome.Closed
            : known is null ? ImportOutcome.Added
            : changed ? ImportOutcome.Changed
            : ImportOutcome.Unchanged;
        return new(outcome, row.Name!);
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field == "on" ? nameof(MemberRow.LeftOn) : base.ColumnOf(field, rule);
}
