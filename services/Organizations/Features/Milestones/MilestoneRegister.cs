using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Registers;

namespace Organizations.Features.Milestones;

/// <summary>推进历程台账. A milestone is known by its division, kind, title and date.</summary>
internal sealed class MilestoneRegister(OrganizationsDb db, TimeProvider clock)
    : Register<MilestoneRow>(clock),
        IListed<ListMilestonesRequest>
{
    private static readonly Dictionary<MilestoneKind, Heading> Kinds = new()
    {
        [MilestoneKind.Survey] = new("调研", "survey"),
        [MilestoneKind.Pilot] = new("先行试点", "pilot"),
        [MilestoneKind.Observation] = new("学习观摩", "observation"),
        [MilestoneKind.Meeting] = new("会议汇报", "meeting"),
        [MilestoneKind.Citywide] = new("整体推进", "citywide"),
    };

    private HashSet<(DivisionCode, MilestoneKind, string, DateOnly)> _known = [];
    private DirectoryLevels _levels = null!;

    public ListMilestonesRequest? List { get; set; }

    public override Heading Title { get; } = new("推进历程台账", "Milestones");

    public override IReadOnlyList<Column<MilestoneRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Choice(r => r.Kind, "类型", "Kind", Kinds, required: true),
        Text(r => r.Title, "事项", "Title", required: true, max: 200),
        Date(r => r.On, "日期", "Date", required: true),
        Number(r => r.Participants, "参加人数", "Participants", max: 1_000_000),
        Text(r => r.Places, "地点", "Places", max: 1000),
        Text(r => r.Note, "备注", "Note", max: 2000),
    ];

    public override async IAsyncEnumerable<MilestoneRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (
            var m in Recorded(scope)
                .AsNoTracking()
                .Matching(List!)
                .OrderBy(m => m.Division)
                .ThenBy(m => m.On)
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
        {
            yield return MilestoneRow.Of(m);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<MilestoneRow> rows, Scope scope, CancellationToken ct)
    {
        var places = rows.Select(r => r.Division!.Value).Distinct().ToList();
        var days = rows.Select(r => r.On!.Value).Distinct().ToList();
        _levels = await DirectoryLevels.LoadAsync(db, places.Where(scope.Division.Contains), Today, ct);
        _known = (
            await Recorded(scope)
                .AsNoTracking()
                .Where(m => places.Contains(m.Division) && days.Contains(m.On))
                .Select(m => new
                {
                    m.Division,
                    m.Kind,
                    m.Title,
                    m.On,
                })
                .ToListAsync(ct)
        ).Select(m => (m.Division, m.Kind, m.Title, m.On)).ToHashSet();
    }

    protected override RowOutcome Apply(MilestoneRow row, Scope scope)
    {
        if (Errors(row, scope.Division) is { Count: > 0 } errors)
        {
            throw DomainException.ForFields(errors);
        }

        var place = row.Division!.Value;
        if (!_known.Add((place, row.Kind!.Value, row.Title!, row.On!.Value)))
        {
            return new RowOutcome(ImportOutcome.Unchanged, row.Title!);
        }

        var (milestone, happened) = ReachMilestone.Take(_levels, scope.Division, place, row.Reach());
        db.Add(milestone);
        db.Publish(happened);
        return new RowOutcome(ImportOutcome.Added, row.Title!);
    }

    // Every wrong cell of the row, known or not.
    private List<FieldError> Errors(MilestoneRow row, DivisionCode saidBy)
    {
        var place = row.Division!.Value;
        var errors = Milestone
            .BrokenRules(saidBy, place, row.Kind!.Value, row.On!.Value, Today)
            .Select(e => e.Field == "county" ? e with { Field = nameof(row.Division) } : e)
            .ToList();
        if (!_levels.Knows(place))
        {
            errors.Add(new(nameof(row.Division), CoreErrors.OutsideScope, [place]));
        }

        return errors;
    }

    private IQueryable<Milestone> Recorded(Scope scope) => db.Milestones.Within(scope.Division).Where(m => m.WithdrawnOn == null);
}
