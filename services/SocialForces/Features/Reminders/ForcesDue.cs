using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;
using Platform.Records.Reminders;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Reminders;

/// <summary>A due date of forces in the register; the reminder days are those of the rules of forces.</summary>
internal abstract class ForcesDue(SocialForcesDb db) : DueDates(db)
{
    protected override Task<IReadOnlyList<ReminderDays>> DaysAsync(DateOnly today, CancellationToken ct) =>
        DaysAsync<ForceRules>(today, r => r.ReminderDays, ct);

    protected override async Task<IReadOnlyList<DueDateReminded>> DescribeAsync(
        IReadOnlyList<Reminder> reminded,
        DateOnly today,
        CancellationToken ct
    )
    {
        var ids = reminded.Select(r => r.RecordId).ToList();
        var forces = await db.Forces.AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, ct);
        return
        [
            .. reminded
                .Select(r => (r.Due, Force: forces[r.RecordId]))
                .Select(x => new DueDateReminded(
                    Subject,
                    $"forces/{x.Force.Id}",
                    x.Force.Name,
                    1,
                    [.. ItemsOf(x.Force, x.Due)],
                    x.Due,
                    x.Due.DayNumber - today.DayNumber,
                    x.Force.Accounts
                )
                {
                    Division = x.Force.Division,
                }),
        ];
    }

    /// <summary>What of the force is due on the day.</summary>
    protected abstract IEnumerable<string> ItemsOf(Force force, DateOnly due);
}

/// <summary>分类分级测评: the grade of a speciality runs out.</summary>
internal sealed class ForceGradesDue(SocialForcesDb db) : ForcesDue(db)
{
    public override DueSubject Subject => DueSubject.ForceGrade;

    protected override string Source =>
        """
            select f.id, f.division, (q->>'validUntil')::date as due from forces f, jsonb_array_elements(f.qualifications) q
            where f.struck_off_on is null and q->>'validUntil' is not null and place_resident(f.division)
            """;

    protected override IEnumerable<string> ItemsOf(Force force, DateOnly due) =>
        force.Qualifications.Where(q => q.ValidUntil == due).Select(q => q.CertificateNumber).OfType<string>();
}

/// <summary>人身意外伤害保险: the last of the force's policies runs out.</summary>
internal sealed class ForceInsuranceDue(SocialForcesDb db) : ForcesDue(db)
{
    public override DueSubject Subject => DueSubject.ForceInsurance;

    protected override string Source =>
        """
            select f.id, f.division, max((i->>'to')::date) as due from forces f, jsonb_array_elements(f.insurance) i
            where f.struck_off_on is null and place_resident(f.division) group by f.id, f.division
            """;

    protected override IEnumerable<string> ItemsOf(Force force, DateOnly due) =>
        force.Insurance.Where(i => i.To == due).Select(i => $"{i.Insurer} {i.PolicyNumber}");
}
