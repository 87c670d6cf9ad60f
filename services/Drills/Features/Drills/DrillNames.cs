using Drills.Data;
using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace Drills.Features.Drills;

/// <summary>What a sheet calls by name: teams, and plans by their titles.</summary>
internal sealed class DrillNames
{
    private readonly ILookup<string, KnownTeam> _teams;
    private readonly ILookup<string, KnownPlan> _plans;
    private readonly ILookup<DivisionCode, KnownTeam> _at;

    private DrillNames(IReadOnlyList<KnownTeam> teams, IReadOnlyList<KnownPlan> plans)
    {
        _teams = teams.ToLookup(t => t.Name, StringComparer.Ordinal);
        _plans = plans.ToLookup(p => p.Title, StringComparer.Ordinal);
        _at = teams.ToLookup(t => t.Division);
    }

    /// <summary>Ids of the teams that the rows can name.</summary>
    public IEnumerable<Guid> TeamIds => _teams.SelectMany(t => t).Select(t => t.TeamId);

    /// <summary>What the rows name: teams and plans of the place, below it and above it.</summary>
    public static async Task<DrillNames> LoadAsync(DrillsDb db, DivisionCode place, IReadOnlyList<DrillRow> rows, CancellationToken ct)
    {
        var names = rows.SelectMany(r => CellList.Split(r.Teams)).Distinct(StringComparer.Ordinal).ToList();
        var own = rows.Where(r => r.OrganizerKind == OrganizerKind.RescueTeam).Select(r => r.Division!.Value).Distinct().ToList();
        var titles = rows.Select(r => r.Plan).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new(await TeamsAsync(db, place, names, own, ct), await PlansAsync(db, place, titles, ct));
    }

    /// <summary>The teams of the row, as they were on the day; a team's own drill that names none is the drill of the team of its
    /// place.</summary>
    public IReadOnlyList<DrillTeam> Teams(DrillRow row, DateOnly day)
    {
        var names = CellList.Split(row.Teams);
        return names.Count > 0 ? names.ConvertAll(name => Team(name, row.Division!.Value, day))
            : row.OrganizerKind == OrganizerKind.RescueTeam ? [.. _at[row.Division!.Value].Where(t => t.StoodOn(day)).Select(t => t.Team())]
            : [];
    }

    /// <summary>The edition in force on the day of the plan with the title: the place's own, or the nearest superior's.</summary>
    public Guid? Plan(DrillRow row, DateOnly day)
    {
        if (row.Plan is null)
        {
            return null;
        }

        var plan = _plans[row.Plan]
            .Where(p => p.IsInForceOn(day) && p.Division.Contains(row.Division!.Value))
            .MaxBy(p => p.Division.Value.Length);
        return plan?.PlanId ?? throw DrillErrors.NoSuchPlanOn.At(nameof(DrillRow.Plan), row.Plan, day);
    }

    // At the row's own place first; in other places only if exactly one team has the name.
    private DrillTeam Team(string name, DivisionCode place, DateOnly day)
    {
        var standing = _teams[name].Where(t => t.StoodOn(day)).ToList();
        var team = standing.Find(t => t.Division == place) ?? (standing is [var only] ? only : null);
        return team?.Team()
            ?? throw (standing.Count > 1 ? DrillErrors.AmbiguousTeam : DrillErrors.UnknownTeam).At(nameof(DrillRow.Teams), name, day);
    }

    // One query by names and one by places, so that each is served by an index.
    private static async Task<List<KnownTeam>> TeamsAsync(
        DrillsDb db,
        DivisionCode place,
        List<string> names,
        List<DivisionCode> places,
        CancellationToken ct
    )
    {
        var (above, end) = (place.Prefixes().ToList(), place.SubtreeEnd);
        List<KnownTeam> named =
            names.Count == 0
                ? []
                : await db
                    .Teams.AsNoTracking()
                    .Where(t => names.Contains(t.Name) && (above.Contains(t.Division) || (t.Division >= place && t.Division < end)))
                    .ToListAsync(ct);
        List<KnownTeam> own =
            places.Count == 0 ? [] : await db.Teams.AsNoTracking().Where(t => places.Contains(t.Division)).ToListAsync(ct);
        return [.. named.Concat(own).DistinctBy(t => t.TeamId)];
    }

    private static async Task<List<KnownPlan>> PlansAsync(DrillsDb db, DivisionCode place, List<string> titles, CancellationToken ct)
    {
        var (above, end) = (place.Prefixes().ToList(), place.SubtreeEnd);
        return titles.Count == 0
            ? []
            : await db
                .Plans.AsNoTracking()
                .Where(p => titles.Contains(p.Title) && (above.Contains(p.Division) || (p.Division >= place && p.Division < end)))
                .ToListAsync(ct);
    }
}
