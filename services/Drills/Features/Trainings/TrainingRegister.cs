using System.Runtime.CompilerServices;
using Drills.Data;
using Drills.Domain.Trainings;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using Platform.Registers;

namespace Drills.Features.Trainings;

/// <summary>
/// 培训台账: a line a session. A training not known is planned, a session not known is added, a day of holding gives it, a day of closing
/// closes the training. What was given stays as recorded: it is corrected one by one, with a reason.
/// </summary>
internal sealed class TrainingRegister(DrillsDb db, TimeProvider clock) : Register<TrainingRow>(clock), IListed<ListTrainingsRequest>
{
    private TrainingContext _context = null!;
    private HashSet<TrainingRow> _last = [];

    public ListTrainingsRequest? List { get; set; }

    public override Heading Title { get; } = new("培训台账", "Trainings");

    public override IReadOnlyList<Column<TrainingRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Number, "培训编号", "Number", required: true, max: 40),
        Choice(r => r.Organizer, "组织方", "Organizer", TrainingHeadings.Organizers, required: true),
        Text(r => r.Department, "部门名称", "Department"),
        Choice(r => r.Sector, "领域", "Sector", TrainingHeadings.Sectors, required: true),
        Text(r => r.Topic, "主题", "Topic", required: true, max: 200),
        Number(r => r.Session, "场次", "Session", required: true, min: 1, max: 50),
        Date(r => r.PlannedOn, "计划日期", "Planned on", required: true),
        Date(r => r.HeldOn, "举办日期", "Held on"),
        Text(r => r.Venue, "地点", "Venue", required: true),
        Text(r => r.Teacher, "授课人", "Teacher"),
        Decimal(r => r.Hours, "学时", "Hours", required: true, min: 0.5m, max: 200),
        Date(r => r.ClosedOn, "办结日期", "Closed on"),
        Choice(r => r.State, "状态", "State", TrainingHeadings.States),
        Number(r => r.Persons, "参训人数", "Persons"),
    ];

    public override async IAsyncEnumerable<TrainingRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (
            var training in Pages.All(
                cursor => ListTrainings.HandleAsync(List ?? new(), new ListQuery(Limit: Pages.Size, Cursor: cursor), scope, db, ct),
                ct
            )
        )
        {
            foreach (var row in TrainingRow.Of(training))
            {
                yield return row;
            }
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<TrainingRow> rows, Scope scope, CancellationToken ct)
    {
        _last = rows.GroupBy(r => (r.Division, r.Number)).Select(g => g.Last()).ToHashSet();
        _context = await TrainingContext.LoadAsync(db, rows.Select(r => (r.Division!.Value, r.Number!)), Today, ct);
    }

    protected override RowOutcome Apply(TrainingRow row, Scope scope)
    {
        var (place, plan) = (row.Division!.Value, row.Plan());
        var outcome = ImportOutcome.Unchanged;
        if (_context.Find(place, row.Number!) is not { } training)
        {
            training = PlanTraining.Take(_context, place, plan);
            outcome = ImportOutcome.Added;
        }
        else if (training.Terms != plan.Terms)
        {
            throw TrainingErrors.OtherTerms.At(nameof(TrainingRow.Topic), row.Number!);
        }
        else if (row.Session == training.Sessions.Count + 1)
        {
            AddSession.Take(_context, training, row.SessionOn(row.PlannedOn!.Value));
            outcome = ImportOutcome.Added;
        }

        return new(Given(training, row) ?? outcome, $"{row.Number}-{row.Session}", row.Topic);
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field switch
        {
            "on" => nameof(TrainingRow.HeldOn),
            _ => base.ColumnOf(field, rule),
        };

    private ImportOutcome? Given(Training training, TrainingRow row)
    {
        var session = training.Session(row.Session!.Value);
        ImportOutcome? outcome = null;
        if (row.HeldOn is { } on && session.HeldOn != on)
        {
            ConductSession.Take(_context, training, session.Number, row.SessionOn(on));
            outcome = ImportOutcome.Changed;
        }

        if (row.ClosedOn is { } closed && _last.Contains(row) && training.State == TrainingState.Held)
        {
            CloseTraining.Take(_context, training, new(closed));
            outcome = ImportOutcome.Closed;
        }

        return outcome;
    }
}
