using Drills.Data;
using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace Drills.Features.Coverage;

/// <summary>Everything in a subtree that has to drill, with the day it is due: teams, governments, plans.</summary>
internal static class DueDrills
{
    private static readonly Dictionary<DivisionLevel, DrillDuty> Governments = new()
    {
        [DivisionLevel.Township] = DrillDuty.TownshipGovernment,
        [DivisionLevel.County] = DrillDuty.CountyGovernment,
        [DivisionLevel.City] = DrillDuty.CityGovernment,
    };

    public static async Task<List<DueDrill>> DueWithinAsync(this DrillsDb db, DivisionCode place, DateOnly today, CancellationToken ct)
    {
        var when = new Calendar(await db.IntervalRules.AsNoTracking().ToListAsync(ct), await RecordsBegin.LoadAsync(db, today, ct), today);
        return
        [
            .. await db.TeamsDueAsync(when, place, ct),
            .. await db.GovernmentsDueAsync(when, place, ct),
            .. await db.PlansDueAsync(when, place, ct),
        ];
    }

    /// <summary>The same of all places that are known, for the service itself.</summary>
    public static async Task<List<DueDrill>> DueEverywhereAsync(this DrillsDb db, DateOnly today, CancellationToken ct)
    {
        var due = new List<DueDrill>();
        foreach (var province in await db.ProvincesAsync(ct))
        {
            due.AddRange(await db.DueWithinAsync(province, today, ct));
        }

        return due;
    }

    private static async Task<IEnumerable<DivisionCode>> ProvincesAsync(this DrillsDb db, CancellationToken ct)
    {
        var places = await db.Set<KnownPlace>().Select(p => p.Division).Distinct().ToListAsync(ct);
        places.AddRange(await db.Teams.Select(t => t.Division).Distinct().ToListAsync(ct));
        return places.Select(p => p.Prefixes().First()).Distinct();
    }

    private static async Task<IEnumerable<DueDrill>> TeamsDueAsync(
        this DrillsDb db,
        Calendar when,
        DivisionCode place,
        CancellationToken ct
    )
    {
        var teams = (await db.TeamsWithinAsync(place, ct)).FindAll(t => t.StoodOn(when.Today));
        var held = (
            await db
                .Participations.AsNoTracking()
                .Where(p => p.HeldOn != null)
                .Select(p => new
                {
                    p.TeamId,
                    p.HeldOn,
                    p.Hazard,
                })
                .ToListAsync(ct)
        ).ToLookup(p => p.TeamId, p => new Held(p.HeldOn!.Value, p.Hazard));
        return teams
            .Select(t => when.Due(DutyOf(t.Level), t.TeamId, t.Name, t.Division, held[t.TeamId], t.EstablishedOn))
            .OfType<DueDrill>();
    }

    private static async Task<IEnumerable<DueDrill>> GovernmentsDueAsync(
        this DrillsDb db,
        Calendar when,
        DivisionCode place,
        CancellationToken ct
    )
    {
        var end = place.SubtreeEnd;
        var places = await db.Set<KnownPlace>()
            .AsNoTracking()
            .Where(p => p.Division >= place && p.Division < end && p.ClosedOn == null && p.Level < DivisionLevel.Village)
            .ToListAsync(ct);
        var held = (
            await db
                .Drills.AsNoTracking()
                .IgnoreAutoIncludes()
                .Within(place)
                .Where(d => d.OrganizerKind == OrganizerKind.Government && d.HeldOn != null && d.State != DrillState.Annulled)
                .Select(d => new
                {
                    d.Division,
                    d.HeldOn,
                    d.Hazard,
                })
                .ToListAsync(ct)
        ).ToLookup(d => d.Division, d => new Held(d.HeldOn!.Value, d.Hazard));
        return places
            .Where(p => Governments.ContainsKey(p.Level))
            .Select(p => when.Due(Governments[p.Level], null, p.Name, p.Division, held[p.Division], p.Since))
            .OfType<DueDrill>();
    }

    private static async Task<IEnumerable<DueDrill>> PlansDueAsync(
        this DrillsDb db,
        Calendar when,
        DivisionCode place,
        CancellationToken ct
    )
    {
        var end = place.SubtreeEnd;
        var plans = await db.Plans.AsNoTracking().Where(p => p.Division >= place && p.Division < end).ToListAsync(ct);
        var series = plans.ToDictionary(p => p.PlanId, p => p.SeriesId);
        var held = (
            await db
                .Drills.AsNoTracking()
                .IgnoreAutoIncludes()
                .Within(place)
                .Where(d => d.PlanId != null && d.HeldOn != null && d.State != DrillState.Annulled)
                .Select(d => new
                {
                    d.PlanId,
                    d.HeldOn,
                    d.Hazard,
                })
                .ToListAsync(ct)
        ).ToLookup(d => series.GetValueOrDefault(d.PlanId!.Value), d => new Held(d.HeldOn!.Value, d.Hazard));
        var began = plans.GroupBy(p => p.SeriesId).ToDictionary(g => g.Key, g => g.Min(p => p.InForceFrom));
        return plans
            .Where(p => p.IsInForceOn(when.Today) && DutyOf(p.Kind) is not null)
            .Select(p => when.Due(DutyOf(p.Kind)!.Value, p.PlanId, p.Title, p.Division, held[p.SeriesId], began[p.SeriesId]))
            .OfType<DueDrill>();
    }

    private static DrillDuty DutyOf(TeamLevel level) =>
        level switch
        {
            TeamLevel.VillageTeam => DrillDuty.VillageTeam,
            TeamLevel.TownshipSquadron => DrillDuty.TownshipSquadron,
            TeamLevel.AreaSquadron => DrillDuty.AreaSquadron,
            _ => DrillDuty.JointTeam,
        };

    private static DrillDuty? DutyOf(PlanKind kind) =>
        kind switch
        {
            PlanKind.Special => DrillDuty.SpecialPlan,
            PlanKind.Department => DrillDuty.DepartmentPlan,
            PlanKind.EnterpriseOverall or PlanKind.EnterpriseSpecial => DrillDuty.EnterprisePlan,
            PlanKind.OnSite => DrillDuty.OnSitePlan,
            _ => null,
        };

    private sealed record Held(DateOnly On, Hazard Hazard);

    /// <summary>When something is due: it exists, a rule is in force, and the records reach back.</summary>
    private sealed record Calendar(List<IntervalRule> Rules, RecordsBegin Begin, DateOnly Today)
    {
        public DueDrill? Due(DrillDuty duty, Guid? who, string name, DivisionCode place, IEnumerable<Held> held, DateOnly? since)
        {
            if (IntervalRule.InForce(Rules, duty, place, Today) is not { } rule)
            {
                return null;
            }

            var last = held.Where(h => rule.IsFulfilledBy(h.Hazard)).OrderBy(h => h.On).LastOrDefault();
            var begin = Begin.Of(place);
            return new(duty, who, name, place, last?.On, last?.Hazard, rule.Due(last?.On, since > begin ? since.Value : begin), rule);
        }
    }
}
