using Drills.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;
using Platform.Records.Reminders;

namespace Drills.Features.Reminders;

/// <summary>演练整改 that is not done. What its owner reported as done waits for the check, not for the owner.</summary>
internal sealed class CorrectionsDue(DrillsDb db) : DueDates(db)
{
    private const int Longest = 200;

    public override DueSubject Subject => DueSubject.CorrectiveAction;

    protected override string Source => "select id, division, due from findings where state = 'open' and place_resident(division)";

    protected override async Task<IReadOnlyList<DueDateReminded>> DescribeAsync(
        IReadOnlyList<Reminder> reminded,
        DateOnly today,
        CancellationToken ct
    )
    {
        var ids = reminded.Select(r => r.RecordId).ToList();
        var findings = await db.Findings.AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(ct);
        return
        [
            .. findings.Select(f => new DueDateReminded(
                Subject,
                $"drills/findings/{f.Id}",
                f.Owner.ToString(),
                1,
                [f.Text.Length > Longest ? f.Text[..Longest] : f.Text],
                f.Due,
                f.Due.DayNumber - today.DayNumber,
                []
            )
            {
                Division = f.Division,
            }),
        ];
    }
}
