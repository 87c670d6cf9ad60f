using Drills.Data;
using Drills.Domain;
using Drills.Features.Coverage;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Core.Events;
using Platform.Records.Places;
using Platform.Records.Reminders;

namespace Drills.Features.Reminders;

/// <summary>应急演练: the teams, governments and plans that have to drill, as the list of due drills has them. Their days follow from the
/// rules and the drills held, so they are computed and handed to the statement.</summary>
internal sealed class DrillsDue(DrillsDb db) : DueDates(db)
{
    private readonly Dictionary<(Guid, DateOnly), DueDrill> _drills = [];

    public override DueSubject Subject => DueSubject.Drill;

    protected override string Source =>
        "select id, division collate \"C\" as division, due from unnest(@ids, @divisions, @dues) as d(id, division, due) "
        + "where place_resident(division)";

    protected override async Task<IReadOnlyList<NpgsqlParameter>> SourceParametersAsync(DateOnly today, CancellationToken ct)
    {
        var places = await db.Set<KnownPlace>().AsNoTracking().Where(p => p.ClosedOn == null).ToListAsync(ct);
        var governments = places.GroupBy(p => p.Division).ToDictionary(g => g.Key, g => g.First().Id);
        foreach (var drill in await db.DueEverywhereAsync(today, ct))
        {
            _drills[(drill.Who ?? governments[drill.Division], drill.Due)] = drill;
        }

        return
        [
            new("ids", _drills.Keys.Select(k => k.Item1).ToArray()),
            new("divisions", _drills.Values.Select(d => d.Division.Value).ToArray()),
            new("dues", _drills.Keys.Select(k => k.Item2).ToArray()),
        ];
    }

    protected override Task<IReadOnlyList<DueDateReminded>> DescribeAsync(
        IReadOnlyList<Reminder> reminded,
        DateOnly today,
        CancellationToken ct
    ) => Task.FromResult<IReadOnlyList<DueDateReminded>>([.. reminded.Select(r => Of(_drills[(r.RecordId, r.Due)], today))]);

    private DueDateReminded Of(DueDrill drill, DateOnly today) =>
        new(
            Subject,
            drill switch
            {
                { Who: null } => "drills/due",
                { Duty: DrillDuty.VillageTeam or DrillDuty.TownshipSquadron or DrillDuty.AreaSquadron or DrillDuty.JointTeam } =>
                    $"teams/{drill.Who}",
                _ => $"plans/{drill.Who}",
            },
            drill.Name,
            1,
            [],
            drill.Due,
            drill.Due.DayNumber - today.DayNumber,
            []
        )
        {
            Division = drill.Division,
        };
}
