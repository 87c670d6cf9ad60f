using System.Runtime.CompilerServices;
using Drills.Data;
using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Drills.Features.Drills;

/// <summary>
/// 演练台账: the drills that were held. An import writes down those that are new and corrects those of the same place, title and day; the plan
/// exercised is checked by a round afterwards, and every drill finds its line of the place's programme.
/// </summary>
internal sealed class DrillRegister(DrillsDb db, TimeProvider clock) : Register<DrillRow>(clock), IListed<ListDrillsRequest>
{
    private readonly HashSet<(DivisionCode, string, DateOnly)> _seen = [];
    private readonly SheetRecords<(DivisionCode Place, string Title, DateOnly HeldOn), Drill> _known = new(db);
    private DrillContext _context = null!;
    private DrillNames _names = null!;

    public ListDrillsRequest? List { get; set; }

    public override Heading Title { get; } = new("演练台账", "Drills");

    public override IReadOnlyList<Column<DrillRow>> Columns { get; } =
    [
        Division(r => r.Division, "组织方区划", "Division"),
        Text(r => r.Title, "演练名称", "Title", required: true, max: 200),
        Date(r => r.HeldOn, "演练日期", "Held on", required: true),
        Choice(r => r.OrganizerKind, "组织方类别", "Organizer kind", Heading.Of<OrganizerKind>(DrillWords.Word), required: true),
        Text(r => r.Organizer, "组织方", "Organizer", required: true),
        Choice(r => r.Form, "演练形式", "Form", Heading.Of<DrillForm>(DrillWords.Word), required: true),
        Choice(r => r.Extent, "演练范围", "Extent", Heading.Of<DrillExtent>(DrillWords.Word)),
        Choice(r => r.Content, "演练内容", "Content", Heading.Of<DrillContent>(DrillWords.Word)),
        Choice(r => r.Hazard, "灾种", "Hazard", Heading.Of<Hazard>(HazardWords.Word), required: true),
        Text(r => r.Plan, "针对预案", "Plan", max: 200),
        Text(r => r.Teams, "参演队伍", "Teams", max: 20_000),
        Text(r => r.Institutions, "参演单位", "Institutions", max: 4_000),
        Text(r => r.Venue, "地点", "Venue", max: 200),
        Number(r => r.People, "参演人数", "People", required: true, min: 1, max: 100_000),
        Text(r => r.Summary, "演练小结", "Summary", max: 4_000),
        Choice(r => r.State, "状态", "State", Heading.Of<DrillState>(DrillStates.Word)),
        Decimal(r => r.Score, "评估得分", "Score", max: 100),
        Choice(r => r.Grade, "评估等级", "Grade", Heading.Of<DrillGrade>(DrillWords.Word)),
    ];

    public override async IAsyncEnumerable<DrillRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var drills = db.Find(scope.Division, List!)
            .Where(d => d.HeldOn != null && d.State != DrillState.Annulled)
            .OrderBy(d => d.Division)
            .ThenBy(d => d.HeldOn);
        await foreach (var drill in drills.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return DrillRow.Of(drill);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<DrillRow> rows, Scope scope, CancellationToken ct)
    {
        var (places, titles) = (rows.Select(r => r.Division!.Value).Distinct().ToList(), rows.Select(r => r.Title!).Distinct().ToList());
        var days = rows.Select(r => r.HeldOn).Distinct().ToList();
        var held = await db
            .Drills.AsNoTracking()
            .Where(d =>
                places.Contains(d.Division) && days.Contains(d.HeldOn) && titles.Contains(d.Title) && d.State != DrillState.Annulled
            )
            .ToListAsync(ct);
        foreach (var same in held.GroupBy(d => (d.Division, d.Title, d.HeldOn!.Value)))
        {
            _known.Know(same.Key, same.First());
        }

        _names = await DrillNames.LoadAsync(db, scope.Division, rows, ct);
        _context = await DrillContext.LoadAsync(
            db,
            scope,
            held.SelectMany(d => d.Teams).Select(t => t.TeamId).Concat(_names.TeamIds),
            held.SelectMany(d => d.Teams),
            [.. rows.Select(r => (r.Division!.Value, r.HeldOn!.Value))],
            Clock,
            ct
        );
    }

    protected override DrillRow? Recorded(DrillRow row, Scope scope) =>
        _known.Peek((row.Division!.Value, row.Title!, row.HeldOn!.Value)) is { } known ? DrillRow.Clearable(known) : null;

    protected override RowOutcome Apply(DrillRow row, Scope scope)
    {
        var (place, title, day) = (row.Division!.Value, row.Title!, row.HeldOn!.Value);
        if (!_seen.Add((place, title, day)))
        {
            throw CoreErrors.Duplicate.At(nameof(DrillRow.Title), $"{title} {day:yyyy-MM-dd}");
        }

        if (_known.Find((place, title, day)) is not { } known)
        {
            RecordDrill.Take(_context, place, row.Record(_names));
            return new(ImportOutcome.Added, title);
        }

        var (was, clearable) = (DrillRow.Of(known), DrillRow.Clearable(known));
        if (Columns.All(c => Equals(c.Read(row), c.Read(was)) || (c.Read(row) is null && c.Read(clearable) is null)))
        {
            return new(ImportOutcome.Unchanged, title);
        }

        CorrectDrill.Take(_context, known, row.Correct(known, _names));
        return new(ImportOutcome.Changed, title);
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field switch
        {
            "held.on" => nameof(DrillRow.HeldOn),
            _ => base.ColumnOf(field, rule),
        };
}
