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
        var rules = await db.IntervalRules.AsNoTracking().ToListAsync(ct);
        return
        [
            .. await db.TeamsDueAsync(rules, place, today, ct),
            .. await db.GovernmentsDueAsync(rules, place, today, ct),
            .. await db.PlansDueAsync(rules, place, today, ct),
        ];
    }

    private static async Task<IEnumerable<DueDrill>> TeamsDueAsync(
        this DrillsDb db,
        List<IntervalRule> rules,
        DivisionCode place,
        DateOnly today,
        CancellationToken ct
    )
    {
        var teams = (await db.TeamsWithinAsync(place, ct)).FindAll(t => t.StoodOn(today));
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
            .Select(t => Due(rules, DutyOf(t.Level), t.TeamId, t.Name, t.Division, held[t.TeamId], t.EstablishedOn, today))
            .OfType<DueDrill>();
    }

    private static async Task<IEnumerable<DueDrill>> GovernmentsDueAsync(
        this DrillsDb db,
        List<IntervalRule> rules,
        DivisionCode place,
        DateOnly today,
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
            .Select(p => Due(rules, Governments[p.Level], null, p.Name, p.Division, held[p.Division], null, today))
            .OfType<DueDrill>();
    }

    private static async Task<IEnumerable<DueDrill>> PlansDueAsync(
        this DrillsDb db,
        List<IntervalRule> rules,
        DivisionCode place,
        DateOnly today,
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
            .Where(p => p.IsInForceOn(today) && DutyOf(p.Kind) is not null)
            .Select(p => Due(rules, DutyOf(p.Kind)!.Value, p.PlanId, p.Title, p.Division, held[p.SeriesId], began[p.SeriesId], today))
            .OfType<DueDrill>();
    }

    private static DueDrill? Due(
        List<IntervalRule> rules,
        DrillDuty duty,
        Guid? who,
        string name,
        DivisionCode place,
        IEnumerable<Held> held,
        DateOnly? since,
        DateOnly today
    )
    {
        if (IntervalRule.InForce(rules, duty, place, today) is not { } rule)
        {
            return null;
        }

        var last = held.Where(h => rule.IsFulfilledBy(h.Hazard)).OrderBy(h => h.On).LastOrDefault();
        return new(duty, who, name, place, last?.On, last?.Hazard, rule.Due(last?.On, since), rule);
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
}
