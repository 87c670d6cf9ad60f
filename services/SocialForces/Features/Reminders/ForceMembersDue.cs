using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;
using Platform.Records.Reminders;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Reminders;

/// <summary>队员证书 of serving members; of two certificates of one name the later end counts. One reminder for the members of a force whose
/// certificates end on the same day.</summary>
internal sealed class ForceMembersDue(SocialForcesDb db) : DueDates(db)
{
    private const int Named = 5;

    public override DueSubject Subject => DueSubject.ForceMemberCertificate;

    protected override string Source =>
        """
            select m.id, m.division, max((c->>'validUntil')::date) as due
            from force_members m join forces f on f.id = m.force_id, jsonb_array_elements(m.certificates) c
            where m.left_on is null and f.struck_off_on is null and place_resident(m.division)
            group by m.id, m.division, c->>'name' having bool_and(c->>'validUntil' is not null)
            """;

    protected override Task<IReadOnlyList<ReminderDays>> DaysAsync(DateOnly today, CancellationToken ct) =>
        DaysAsync<ForceRules>(today, r => r.ReminderDays, ct);

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
            .Select(m => new
            {
                m.Id,
                m.ForceId,
                Name = db.Persons.Where(p => p.Key == m.Person).Select(p => p.Name).First(),
                Force = db.Forces.Where(f => f.Id == m.ForceId).Select(f => new { f.Name, f.Accounts }).First(),
            })
            .ToDictionaryAsync(m => m.Id, ct);
        return
        [
            .. reminded
                .Select(r => (Reminder: r, Member: members[r.RecordId]))
                .GroupBy(x => (x.Reminder.Division, x.Member.ForceId, x.Member.Force.Name, x.Reminder.Due))
                .Select(g => new DueDateReminded(
                    Subject,
                    $"forces/{g.Key.ForceId}",
                    g.Key.Name,
                    g.Count(),
                    [.. g.Select(x => x.Member.Name).Order(StringComparer.Ordinal).Take(Named)],
                    g.Key.Due,
                    g.Key.Due.DayNumber - today.DayNumber,
                    g.First().Member.Force.Accounts
                )
                {
                    Division = g.Key.Division,
                }),
        ];
    }
}
