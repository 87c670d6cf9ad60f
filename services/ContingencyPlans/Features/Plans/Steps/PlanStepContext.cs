using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>
/// The context of steps on plans, one plan or a county's: holds the rules, the calendar and the plans above, and applies the consequences
/// for other plans when all steps are taken.
/// </summary>
internal sealed class PlanStepContext(
    ContingencyPlansDb db,
    Scope scope,
    DateTimeOffset now,
    IReadOnlyList<PlanRules> rules,
    WorkingDays calendar
)
{
    private readonly DateOnly _today = BusinessTime.DateOf(now);
    private readonly List<Plan> _issued = [];
    private readonly List<Plan> _filed = [];
    private readonly List<EndedPlan> _ended = [];
    private Dictionary<Guid, Plan> _superiors = [];
    private HashSet<DivisionCode> _levels = [];
    private Dictionary<DivisionCode, string> _names = [];

    public Scope Scope => scope;

    public WorkingDays Calendar => calendar;

    public static async Task<PlanStepContext> OpenAsync(ContingencyPlansDb db, Scope scope, TimeProvider clock, CancellationToken ct) =>
        new(
            db,
            scope,
            clock.GetUtcNow(),
            await db.Rules.AsNoTracking().ToListAsync(ct),
            new WorkingDays(await db.SpecialDays.AsNoTracking().ToListAsync(ct))
        );

    /// <summary>
    /// Locks the plans that steps are taken on, after the plans above them: a reminder, a drill's demand or a change above then comes
    /// before or after the steps, and never between reading and saving. Everyone locks from above to below, so that no two wait for each
    /// other.
    /// </summary>
    /// <param name="other">A plan that the steps name as superior.</param>
    public static async Task LockAsync(ContingencyPlansDb db, IReadOnlyCollection<Guid> plans, Guid? other, CancellationToken ct)
    {
        var ids = plans.ToArray();
        await db.Database.ExecuteSqlAsync(
            $"""
            select 1 from plans where series_id in (
              select series_id from plans where id = {other} or id in (select superior_id from plans where id = any({ids})))
            order by id for share
            """,
            ct
        );
        await db.Database.ExecuteSqlAsync($"select 1 from plans where id = any({ids}) order by id for update", ct);
    }

    /// <summary>The caller, on the day given, which has come; today if none is.</summary>
    public ActedBy ActedOn(DateOnly? on) =>
        new(scope.Caller.Subject, scope.Caller.Name, on?.Happened(_today, PlanLifeErrors.NotYet, "on") ?? _today, now);

    /// <summary>The rules for a plan's place on a day; the installation comes with rules for everywhere.</summary>
    public PlanRules RulesOf(Plan plan, DateOnly day) => rules.InForce(plan.Division, day) ?? rules[0];

    /// <summary>Reads the plans that these follow, and other editions of them, so that none of them ends before the steps are
    /// saved.</summary>
    public async Task ReadSuperiorsAsync(IReadOnlyCollection<Plan> plans, Guid? other, CancellationToken ct)
    {
        var ids = plans.Select(p => p.SuperiorId).Append(other).OfType<Guid>().Distinct().ToArray();
        _superiors =
            ids.Length == 0
                ? []
                : await db
                    .Plans.FromSql(
                        $"select * from plans where series_id in (select series_id from plans where id = any({ids})) order by id for share"
                    )
                    .AsNoTracking()
                    .ToDictionaryAsync(p => p.Id, ct);
    }

    /// <summary>Reads which places there are right above those of the plans.</summary>
    public async Task ReadPlacesAboveAsync(IEnumerable<Plan> plans, CancellationToken ct)
    {
        var parents = plans.Select(p => p.Division.Parent).OfType<DivisionCode>().Distinct().ToList();
        _levels =
        [
            .. await db.Places.Where(p => parents.Contains(p.Division) && p.ClosedOn == null).Select(p => p.Division).ToListAsync(ct),
        ];
    }

    /// <summary>Reads what the places of the plans are called.</summary>
    public async Task ReadNamesAsync(IEnumerable<Plan> plans, CancellationToken ct) =>
        _names = await db.NamesOfAsync(plans.Select(p => p.Division).Distinct(), ct);

    /// <summary>The plan's place as its papers name it, its code if the directory does not know it.</summary>
    public string NameOf(Plan plan) => VillageNames.Plain(_names.GetValueOrDefault(plan.Division, plan.Division.Value));

    /// <summary>The plan it follows; null if it follows none.</summary>
    public Plan? SuperiorOf(Plan plan) => plan.SuperiorId is { } id ? _superiors[id] : null;

    /// <summary>A plan that was named as superior of this one: a plan of a place that the path's place does not reach is not
    /// known.</summary>
    public Plan Named(Guid id) =>
        _superiors.GetValueOrDefault(id) is { } superior && scope.Division.Reaches(superior.Division)
            ? superior
            : throw LinkErrors.Unknown.At("superiorId", id);

    /// <summary>The edition in force of the plan that this edition belongs to; itself if none is.</summary>
    public Plan InForce(Plan edition) =>
        _superiors.Values.FirstOrDefault(p => p.SeriesId == edition.SeriesId && p.IsInForceOn(_today)) ?? edition;

    /// <summary>Whether the directory has no place right above the plan's, so that the plans one level higher are those above.</summary>
    public bool LevelMissing(Plan plan) => plan.Division.Parent is { } parent && !_levels.Contains(parent);

    /// <summary>The plan must be revised; published as a change of the plan and as its own event.</summary>
    public void TellDue(Plan plan, RevisionDemand demand, ActedBy acted)
    {
        if (plan.FallDue(demand, acted) is { } changed)
        {
            Publish(changed);
            Publish(new PlanFellDue(plan.Id, plan.Title, Words.Of(demand.Trigger), demand.Note, demand.On) { Division = plan.Division });
        }
    }

    public void Publish(PlatformEvent? happened)
    {
        if (happened is not null)
        {
            db.Publish(happened);
        }
    }

    /// <summary>The plan was issued: its number has to be its own.</summary>
    public void Issued(Plan plan) => _issued.Add(plan);

    /// <summary>The plan was filed: it takes the place of its earlier editions.</summary>
    public void Filed(Plan plan) => _filed.Add(plan);

    /// <summary>The plan ended or follows another one: the plans that follow it are flagged.</summary>
    public void Ended(EndedPlan ended) => _ended.Add(ended);

    /// <summary>What the steps mean for other plans, and the save.</summary>
    public async Task SaveAsync(CancellationToken ct)
    {
        await RequireNumbersFreeAsync(ct);
        _ended.AddRange(await db.SupersedeEarlierAsync(_filed, ActedOn(null), ct));
        await db.FlagBelowAsync(_ended, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task RequireNumbersFreeAsync(CancellationToken ct)
    {
        var (numbers, ids) = (_issued.Select(p => p.Number).ToList(), _issued.Select(p => p.Id).ToList());
        var others =
            numbers.Count == 0
                ? []
                : await db
                    .Plans.Where(p => numbers.Contains(p.Number) && !ids.Contains(p.Id))
                    .Select(p => new { p.Division, p.Number })
                    .ToListAsync(ct);
        var taken = others.Concat(_issued.Select(p => new { p.Division, p.Number }).GroupBy(n => n).SelectMany(g => g.Skip(1))).ToHashSet();
        if (_issued.Find(p => taken.Contains(new { p.Division, p.Number })) is { } plan)
        {
            throw PlanLifeErrors.NumberTaken.At("number", plan.Division, plan.Number!);
        }
    }
}
