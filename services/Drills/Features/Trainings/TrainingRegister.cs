using System.Runtime.CompilerServices;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using Platform.Registers;

namespace Drills.Features.Trainings;

/// <summary>
/// 培训台账: a line a session. A training not known is planned, a session not known is added, a day of holding gives it, a day of closing
/// closes the training. What was given stays as recorded: it is corrected one by one, with a reason.
/// </summary>
internal sealed class TrainingRegister(DrillsDb db, TimeProvider clock) : Register<TrainingRow>(clock)
{
    private readonly SheetRecords<(DivisionCode Place, string Number), Training> _known = new(db);
    private Dictionary<DivisionCode, DivisionLevel> _levels = [];
    private HashSet<TrainingRow> _last = [];

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
            var training in Pages.All(cursor => ListTrainings.HandleAsync(new() { Limit = Pages.Size, Cursor = cursor }, scope, db, ct), ct)
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
        var numbers = rows.Select(r => r.Number!).Distinct().ToList();
        _last = rows.GroupBy(r => (r.Division, r.Number)).Select(g => g.Last()).ToHashSet();
        var places = rows.Select(r => r.Division!.Value).Distinct().ToList();
        _levels = await db.LevelsOfAsync(places, ct);
        foreach (
            var training in await db
                .Trainings.AsNoTracking()
                .Where(t =>
                    places.Contains(t.Division)
                    && numbers.Contains(t.Number)
                    && t.State != TrainingState.Cancelled
                    && t.State != TrainingState.Annulled
                )
                .ToListAsync(ct)
        )
        {
            _known.Know((training.Division, training.Number), training);
        }
    }

    protected override RowOutcome Apply(TrainingRow row, Scope scope)
    {
        var (place, planned) = (row.Division!.Value, new SessionTerms(row.PlannedOn!.Value, row.Venue!, row.Teacher, row.Hours!.Value));
        var outcome = ImportOutcome.Unchanged;
        if (_known.Find((place, row.Number!)) is not { } training)
        {
            (training, var happened) = Training.Plan(place, _levels.GetValueOrDefault(place, place.Depth), row.Terms, [planned], Today);
            _known.Add((place, row.Number!), training);
            db.Publish(happened);
            outcome = ImportOutcome.Added;
        }
        else if (training.Terms != row.Terms)
        {
            throw TrainingErrors.OtherTerms.At(nameof(TrainingRow.Topic), row.Number!);
        }
        else if (row.Session == training.Sessions.Count + 1)
        {
            training.Add(planned);
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
            db.Publish(training.Conduct(session.Number, row.SessionTerms, Today));
            outcome = ImportOutcome.Changed;
        }

        if (row.ClosedOn is { } closed && _last.Contains(row) && training.State == TrainingState.Held)
        {
            db.Publish(training.Close(closed, Today));
            outcome = ImportOutcome.Closed;
        }

        return outcome;
    }
}
