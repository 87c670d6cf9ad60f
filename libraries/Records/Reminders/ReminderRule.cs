using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core;
using Platform.Hosting.Data;

namespace Platform.Records.Reminders;

/// <summary>提醒规则: how many days before a due date a jurisdiction's places are reminded, from a day on: dated reference data. The latest
/// rule in force of the nearest jurisdiction applies.</summary>
public sealed class ReminderRule : IRecord, IDatedRule
{
    /// <summary>Most steps of a rule.</summary>
    public const int MostSteps = 10;

    private ReminderRule() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the default value: everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The first day on which the rule applies.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Days before the due date on which a reminder is published, the largest first. What is overdue is always
    /// reminded of.</summary>
    public IReadOnlyList<int> Days { get; private set; } = [];

    /// <summary>The document that sets the rule.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The rule of a jurisdiction from a day on; equal days count once.</summary>
    public static ReminderRule Set(DivisionCode jurisdiction, DateOnly validFrom, IEnumerable<int> days, string source) =>
        new()
        {
            Division = jurisdiction,
            ValidFrom = validFrom,
            Days = [.. days.Distinct().OrderDescending()],
            Source = source,
        };
}

/// <summary>The table of reminder rules, with the rule that an installation begins with.</summary>
public sealed class ReminderRuleTable : IEntityTypeConfiguration<ReminderRule>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ReminderRule> builder)
    {
        builder.ToTable("reminder_rules");
        builder.OpenToAllPlaces(); // a county must see the rule its city set
        builder.HasIndex(r => new { r.Division, r.ValidFrom }).IsUnique();
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.Property(r => r.Days).HasJson();
        builder.HasData(
            new
            {
                Id = new Guid("0199b000-0000-7000-8000-000000000701"),
                Division = default(DivisionCode),
                Version = 1,
                ValidFrom = new DateOnly(2020, 1, 1),
                Days = (IReadOnlyList<int>)[60, 30, 7],
                Source = "平台初始值：到期前 60、30、7 天和逾期时提醒；由各级应急管理局另行规定",
            }
        );
    }
}
