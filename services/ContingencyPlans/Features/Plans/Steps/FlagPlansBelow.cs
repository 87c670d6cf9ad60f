using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>A plan that ended, or changed as far as those below are concerned.</summary>
internal sealed record EndedPlan(Plan Plan, SuperiorChange Change, Guid? Successor, DateOnly On);

/// <summary>上下衔接 downwards: what follows for the plans below.</summary>
internal static class FlagPlansBelow
{
    /// <summary>Earlier editions of plans that were filed are superseded on the day these are in force.</summary>
    public static async Task<List<EndedPlan>> SupersedeEarlierAsync(
        this ContingencyPlansDb db,
        IReadOnlyCollection<Plan> filed,
        ActedBy acted,
        CancellationToken ct
    )
    {
        var next = filed.Where(p => p.Edition > 1).ToDictionary(p => p.SeriesId);
        var (series, ids) = (next.Keys.ToArray(), filed.Select(p => p.Id).ToArray());
        var earlier =
            series.Length == 0
                ? []
                : await db
                    .Plans.FromSql(
                        $"""
                        select * from plans where series_id = any({series}) and id <> all({ids})
                        and issued_on is not null and repealed_on is null and in_force_until is null
                        order by id for update
                        """
                    )
                    .ToListAsync(ct);
        return earlier
            .FindAll(e => e.Edition < next[e.SeriesId].Edition)
            .ConvertAll(e =>
            {
                db.Publish(e.Supersede(next[e.SeriesId], acted));
                return new EndedPlan(e, SuperiorChange.Superseded, next[e.SeriesId].Id, e.InForceUntil!.Value);
            });
    }

    /// <summary>
    /// Flags every plan in use below the ended ones, at any depth: one recursive query finds them (also a city's 1,200 villages), and one
    /// event per county publishes them. A plan below that is being issued at the same time waits, because both transactions lock the plan
    /// above.
    /// </summary>
    public static async Task FlagBelowAsync(this ContingencyPlansDb db, IReadOnlyCollection<EndedPlan> ended, CancellationToken ct)
    {
        var ids = ended.Select(e => e.Plan.Id).ToArray();
        var followed =
            ids.Length == 0
                ? []
                : await db
                    .Plans.Where(p => p.SuperiorId != null && ids.Contains(p.SuperiorId.Value))
                    .Select(p => p.SuperiorId!.Value)
                    .Distinct()
                    .ToListAsync(ct);
        foreach (var end in ended.Where(e => followed.Contains(e.Plan.Id)))
        {
            var flag = new LinkFlag(end.Plan.Id, end.Plan.Title, end.Change, end.Successor, end.On, null, null, null);
            var flagged = (await db.LockBelowAsync(end.Plan.Id, ct))
                .FindAll(p => p.RepealedOn is null && p.InForceUntil is null)
                .ConvertAll(p => (p.Division, Relinked: p.Flag(flag)));
            foreach (var county in flagged.GroupBy(f => f.Division.County ?? f.Division))
            {
                db.Publish(new PlansRelinked(end.Plan.Id, [.. county.Select(f => f.Relinked)], end.On) { Division = county.Key });
            }
        }
    }

    private static async Task<List<Plan>> LockBelowAsync(this ContingencyPlansDb db, Guid superior, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from plans where id = {superior} for update", ct);
        return await db
            .Plans.FromSql(
                $"""
                with recursive below(id) as (
                  select id from plans where superior_id = {superior}
                  and issued_on is not null and repealed_on is null and in_force_until is null
                  union
                  select p.id from plans p join below b on p.superior_id = b.id
                  where p.issued_on is not null and p.repealed_on is null and p.in_force_until is null)
                select * from plans where id in (select id from below) order by id for update
                """
            )
            .ToListAsync(ct);
    }
}
