using System.Globalization;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core;
using Platform.Hosting.Data;

namespace ContingencyPlans.Data;

/// <summary>Installed with the State Council's notices for 2025 and 2026; an administrator adds the years that follow.</summary>
internal sealed class SpecialDayTable : IEntityTypeConfiguration<SpecialDay>
{
    private const string For2025 = "国办发明电〔2024〕12号";
    private const string For2026 = "国办发明电〔2025〕7号";

    public void Configure(EntityTypeBuilder<SpecialDay> builder)
    {
        builder.ToTable("special_days");
        builder.OpenToAllPlaces();
        builder.HasIndex(d => new { d.Division, d.Date }).IsUnique();
        builder.Property(d => d.Name).HasMaxLength(50);
        builder.Property(d => d.Source).HasMaxLength(200);
        builder.HasData([
            .. Holiday(For2025, "元旦", "2025-01-01", 1),
            .. Holiday(For2025, "春节", "2025-01-28", 8, "2025-01-26", "2025-02-08"),
            .. Holiday(For2025, "清明节", "2025-04-04", 3),
            .. Holiday(For2025, "劳动节", "2025-05-01", 5, "2025-04-27"),
            .. Holiday(For2025, "端午节", "2025-05-31", 3),
            .. Holiday(For2025, "国庆节、中秋节", "2025-10-01", 8, "2025-09-28", "2025-10-11"),
            .. Holiday(For2026, "元旦", "2026-01-01", 3, "2026-01-04"),
            .. Holiday(For2026, "春节", "2026-02-15", 9, "2026-02-14", "2026-02-28"),
            .. Holiday(For2026, "清明节", "2026-04-04", 3),
            .. Holiday(For2026, "劳动节", "2026-05-01", 5, "2026-05-09"),
            .. Holiday(For2026, "端午节", "2026-06-19", 3),
            .. Holiday(For2026, "中秋节", "2026-09-25", 3),
            .. Holiday(For2026, "国庆节", "2026-10-01", 7, "2026-09-20", "2026-10-10"),
        ]);
    }

    private static IEnumerable<object> Holiday(string source, string name, string first, int days, params string[] worked) =>
        [
            .. Enumerable
                .Range(0, days)
                .Select(i => Day(source, name, DateOnly.Parse(first, CultureInfo.InvariantCulture).AddDays(i), works: false)),
            .. worked.Select(d => Day(source, $"{name}调休上班", DateOnly.Parse(d, CultureInfo.InvariantCulture), works: true)),
        ];

    private static object Day(string source, string name, DateOnly date, bool works) =>
        new
        {
            Id = new Guid($"0199b000-0001-7000-8000-{date:yyyyMMdd}0000"),
            Division = default(DivisionCode),
            Version = 1,
            Date = date,
            Works = works,
            Name = name,
            Source = source,
        };
}
