using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core;
using Platform.Core.Events;

namespace Platform.Records.Reminders;

/// <summary>A reminder that was published: one for each record, due date and step, so that another due date is reminded of anew.</summary>
public sealed class Reminder
{
    /// <summary>The step of what is overdue.</summary>
    public const int Overdue = -1;

    private Reminder() { }

    /// <summary>What runs out.</summary>
    public DueSubject Subject { get; private set; }

    /// <summary>The record that has the due date.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>Last day in time.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Days before the due date by the rule, or <see cref="Overdue"/>.</summary>
    public int Step { get; private set; }

    /// <summary>The record's place when the reminder was published.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>The table of published reminders; its key is what makes a reminder happen once. Not fenced by place: only the job of the
/// service reads it.</summary>
public sealed class ReminderTable : IEntityTypeConfiguration<Reminder>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminders");
        builder.HasKey(r => new
        {
            r.Subject,
            r.RecordId,
            r.Due,
            r.Step,
        });
    }
}
