using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;
using Platform.Records.Reminders;
using RescueTeams.Data;

namespace RescueTeams.Features.Reminders;

/// <summary>A due date of serving members; one reminder for the members of a team whose date is the same.</summary>
internal abstract class MembersDue(RescueTeamsDb db, string column) : DueDates(db)
{
    private const int Named = 5;

    protected override string Source =>
        $"""
            select id, division, {column} as due from members
            where left_on is null and {column} is not null and place_resident(division)
            """;

    protected override async Task<IReadOnlyList<DueDateReminded>> DescribeAsync(
        IReadOnlyList<Reminder> reminded,
        DateOnly today,
        CancellationToken ct
    )
    {
        var ids = reminded.Select(r => r.RecordId).ToList();
        var members = await db
            .Members.AsNoTracking()
            .Where(m => ids.Contains(m.Id))
            .Join(
                db.Persons,
                m => m.Person,
                p => p.Key,
                (m, p) =>
                    new
                    {
                        m.Id,
                        m.TeamId,
                        p.Name,
                    }
            )
            .Join(
                db.Teams,
                m => m.TeamId,
                t => t.Id,
                (m, t) =>
                    new
                    {
                        m.Id,
                        m.TeamId,
                        m.Name,
                        Team = t.Name,
                        Account = db.MemberAccounts.Where(a => a.MemberId == m.Id).Select(a => a.Account).FirstOrDefault(),
                    }
            )
            .ToDictionaryAsync(m => m.Id, ct);
        return
        [
            .. reminded
                .Select(r => (Reminder: r, Member: members[r.RecordId]))
                .GroupBy(x => (x.Reminder.Division, x.Member.TeamId, x.Member.Team, x.Reminder.Due))
                .Select(g => new DueDateReminded(
                    Subject,
                    g.Count() == 1 ? $"members/{g.First().Reminder.RecordId}" : $"teams/{g.Key.TeamId}",
                    g.Key.Team,
                    g.Count(),
                    [.. g.Select(x => x.Member.Name).Order(StringComparer.Ordinal).Take(Named)],
                    g.Key.Due,
                    g.Key.Due.DayNumber - today.DayNumber,
                    [.. g.Select(x => x.Member.Account).OfType<string>()]
                )
                {
                    Division = g.Key.Division,
                }),
        ];
    }
}

/// <summary>队员意外伤害保险.</summary>
internal sealed class MemberInsuranceDue(RescueTeamsDb db) : MembersDue(db, "insured_until")
{
    public override DueSubject Subject => DueSubject.MemberInsurance;
}

/// <summary>队员证书: the first day on which a skill loses its certificate.</summary>
internal sealed class MemberCertificatesDue(RescueTeamsDb db) : MembersDue(db, "certificate_ends_on")
{
    public override DueSubject Subject => DueSubject.MemberCertificate;
}
