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
internal sealed class MilestoneRegister(OrganizationsDb db, TimeProvider clock) : Register<MilestoneRow>
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
            var m in Recorded(scope).AsNoTracking().OrderBy(m => m.Division).ThenBy(m => m.On).AsAsyncEnumerable().WithCancellation(ct)
        )
        {
            yield return new MilestoneRow
            {
                Division = m.Division,
                Kind = m.Kind,
                Title = m.Title,
                On = m.On,
                Participants = m.Participants,
                Places = string.Join('、', m.Places),
                Note = m.Note,
            };
        }
    }

    public override async Task PrepareAsync(Sheet<MilestoneRow> sheet, Scope scope, CancellationToken ct)
    {
        var levels = await db.LevelsWithinAsync(scope.Division, clock.Today(), ct);
        _known = (
            await Recorded(scope)
                .AsNoTracking()
                .Select(m => new
                {
                    m.Division,
                    m.Kind,
                    m.Title,
                    m.On,
                })
                .ToListAsync(ct)
        ).Select(m => (m.Division, m.Kind, m.Title, m.On)).ToHashSet();
        foreach (var row in sheet.Rows)
        {
            var r = row.Values;
            if (!levels.ContainsKey(r.Division!.Value))
            {
                sheet.Refuse(row, nameof(r.Division), CoreErrors.OutsideScope, r.Division);
            }

            if (r.On > clock.Today())
            {
                sheet.Refuse(row, nameof(r.On), DocumentErrors.NotYet, r.On);
            }

            if (r.Kind == MilestoneKind.Pilot && r.Division.Value.Depth != DivisionLevel.County)
            {
                sheet.Refuse(row, nameof(r.Kind), DocumentErrors.PilotIsACounty, r.Division);
            }
        }
    }

    public override RowOutcome Take(SheetRow<MilestoneRow> row, Scope scope)
    {
        var r = row.Values;
        if (!_known.Add((r.Division!.Value, r.Kind!.Value, r.Title!, r.On!.Value)))
        {
            return new RowOutcome(ImportOutcome.Unchanged, r.Title!);
        }

        var places = (r.Places ?? "").Split(
            ['、', '，', ',', '；', ';'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var (milestone, happened) = Milestone.Reach(r.Division.Value, r.Kind.Value, r.Title!, r.On.Value, r.Participants, places, r.Note);
        db.Add(milestone);
        db.Publish(happened);
        return new RowOutcome(ImportOutcome.Added, r.Title!);
    }

    private IQueryable<Milestone> Recorded(Scope scope) => db.Milestones.Within(scope.Division).Where(m => m.WithdrawnOn == null);
}
