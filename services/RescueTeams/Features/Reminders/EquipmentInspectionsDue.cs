using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;
using Platform.Records.Reminders;
using RescueTeams.Data;

namespace RescueTeams.Features.Reminders;

/// <summary>装备检验; one reminder for the equipment of a team, base or bureau that is due on the same day.</summary>
internal sealed class EquipmentInspectionsDue(RescueTeamsDb db) : DueDates(db)
{
    private const int Named = 5;

    public override DueSubject Subject => DueSubject.EquipmentInspection;

    protected override string Source =>
        """
            select id, division, inspection_due as due from equipment
            where present > 0 and inspection_due is not null and place_resident(division)
            """;

    protected override async Task<IReadOnlyList<DueDateReminded>> DescribeAsync(
        IReadOnlyList<Reminder> reminded,
        DateOnly today,
        CancellationToken ct
    )
    {
        var ids = reminded.Select(r => r.RecordId).ToList();
        var items = await db
            .Equipment.AsNoTracking()
            .Where(e => ids.Contains(e.Id))
            .Select(e => new
            {
                e.Id,
                e.TeamId,
                e.BaseId,
                Name = e.Number == null ? e.Name : e.Name + " " + e.Number,
                Team = db.Teams.Where(t => t.Id == e.TeamId).Select(t => t.Name).FirstOrDefault(),
                Base = db.Bases.Where(b => b.Id == e.BaseId).Select(b => b.Name).FirstOrDefault(),
            })
            .ToDictionaryAsync(e => e.Id, ct);
        return
        [
            .. reminded
                .Select(r => (Reminder: r, Item: items[r.RecordId]))
                .GroupBy(x => (x.Reminder.Division, x.Item.TeamId, x.Item.BaseId, x.Reminder.Due))
                .Select(g =>
                {
                    var first = g.First();
                    var (path, name) =
                        g.Count() == 1 ? ($"equipment/{first.Reminder.RecordId}", first.Item.Team ?? first.Item.Base ?? "")
                        : g.Key.TeamId is { } team ? ($"teams/{team}", first.Item.Team ?? "")
                        : g.Key.BaseId is { } held ? ($"bases/{held}", first.Item.Base ?? "")
                        : ("equipment", "");
                    return new DueDateReminded(
                        Subject,
                        path,
                        name,
                        g.Count(),
                        [.. g.Select(x => x.Item.Name).Order(StringComparer.Ordinal).Take(Named)],
                        g.Key.Due,
                        g.Key.Due.DayNumber - today.DayNumber,
                        []
                    )
                    {
                        Division = g.Key.Division,
                    };
                }),
        ];
    }
}
