using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Platform.Records.Reminders;

/// <summary>The days before a due date on which a jurisdiction is reminded.</summary>
public sealed record ReminderDays(DivisionCode Jurisdiction, IReadOnlyList<int> Days);

/// <summary>
/// The due dates of one kind of records. One statement finds what is due and not reminded of, and writes it down; the events are
/// committed with it. Of two replicas that do so at once, the second waits for the first and finds nothing left.
/// </summary>
public abstract class DueDates(DbContext db)
{
    private const int Batch = 500;

    /// <summary>What is overdue for longer was overdue before anybody was reminded of it.</summary>
    private const int YearsBack = 1;

    private const string Remind = """
        insert into reminders (subject, record_id, due, step, division, at)
        select @subject, c.id, c.due, s.step, c.division, @now
        from (:source) c
        cross join lateral (
            select min(p.step) filter (where c.due - @today <= p.step) as step
            from unnest(@jurisdictions, @steps) as p(jurisdiction, step)
            where p.jurisdiction = (
                select q from unnest(@jurisdictions) as q where starts_with(c.division, q) order by length(q) desc limit 1)) s
        where c.due between @earliest and @latest and s.step is not null
          and not exists (
              select 1 from reminders r
              where r.subject = @subject and r.record_id = c.id and r.due = c.due and r.step <= s.step)
        order by c.due, c.id -- replicas take the same order, so that none waits for another in a circle
        limit @batch
        on conflict do nothing
        returning *
        """;

    /// <summary>What runs out.</summary>
    public abstract DueSubject Subject { get; }

    /// <summary>The query for <c>id</c>, <c>division</c> and <c>due</c> of all records that have a due date and belong to this
    /// database.</summary>
    protected abstract string Source { get; }

    /// <summary>One round; returns how many events it published.</summary>
    public async Task<int> RemindAsync(TimeProvider clock, CancellationToken ct)
    {
        var (now, today, published) = (clock.GetUtcNow(), clock.Today(), 0);
        var days = await DaysAsync(today, ct);
        NpgsqlParameter[] parameters = [.. Parameters(days, now, today), .. await SourceParametersAsync(today, ct)];
        while (true)
        {
            await using var transaction = await db.TransactAsync(ct);
            var reminded = await db.Set<Reminder>()
#pragma warning disable EF1002 // the source is a constant of the program
                .FromSqlRaw(Remind.Replace(":source", Source, StringComparison.Ordinal), [.. parameters.Select(p => p.Clone())])
#pragma warning restore EF1002
                .AsNoTracking()
                .ToListAsync(ct);
            foreach (var happened in await DescribeAsync(reminded, today, ct))
            {
                db.Publish(happened);
                published++;
            }

            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            db.ChangeTracker.Clear();
            if (reminded.Count < Batch)
            {
                return published;
            }
        }
    }

    /// <summary>The parameters of the source.</summary>
    protected virtual Task<IReadOnlyList<NpgsqlParameter>> SourceParametersAsync(DateOnly today, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<NpgsqlParameter>>([]);

    /// <summary>The days in force of each jurisdiction.</summary>
    protected virtual Task<IReadOnlyList<ReminderDays>> DaysAsync(DateOnly today, CancellationToken ct) =>
        DaysAsync<ReminderRule>(today, r => r.Days, ct);

    /// <summary>The same, of a service whose own rules hold the days.</summary>
    protected async Task<IReadOnlyList<ReminderDays>> DaysAsync<TRule>(
        DateOnly today,
        Func<TRule, IReadOnlyList<int>> daysOf,
        CancellationToken ct
    )
        where TRule : class, IDatedRule
    {
        var rules = await db.Set<TRule>().AsNoTracking().Where(r => r.ValidFrom <= today).ToListAsync(ct);
        return [.. rules.GroupBy(r => r.Division).Select(g => new ReminderDays(g.Key, daysOf(g.MaxBy(r => r.ValidFrom)!)))];
    }

    /// <summary>The events of the records: one for those of the same owner, due date and step.</summary>
    protected abstract Task<IReadOnlyList<DueDateReminded>> DescribeAsync(
        IReadOnlyList<Reminder> reminded,
        DateOnly today,
        CancellationToken ct
    );

    private IEnumerable<NpgsqlParameter> Parameters(IReadOnlyList<ReminderDays> days, DateTimeOffset now, DateOnly today)
    {
        var steps = days.SelectMany(d => d.Days.Append(Reminder.Overdue).Select(step => (d.Jurisdiction, Step: step))).ToList();
        return
        [
            new("subject", Words.Of(Subject)),
            new("now", now.ToUniversalTime()),
            new("today", today),
            new("earliest", today.AddYears(-YearsBack)),
            new("latest", today.AddDays(steps.Select(s => s.Step).DefaultIfEmpty(Reminder.Overdue).Max())),
            new("jurisdictions", steps.Select(s => s.Jurisdiction.Value).ToArray()),
            new("steps", steps.Select(s => s.Step).ToArray()),
            new("batch", Batch),
        ];
    }
}
