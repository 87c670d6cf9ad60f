using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;

namespace ContingencyPlans.Data;

internal sealed class CardTable : IEntityTypeConfiguration<Card>
{
    public void Configure(EntityTypeBuilder<Card> builder)
    {
        builder.ToTable("cards");
        builder.IsPaper();
        builder.Property(c => c.Content).HasJson();
    }
}

internal sealed class HandbookTable : IEntityTypeConfiguration<Handbook>
{
    public void Configure(EntityTypeBuilder<Handbook> builder)
    {
        builder.ToTable("handbooks");
        builder.IsPaper();
        builder.Property(h => h.Edition).HasMaxLength(30);
        builder.Property(h => h.Chapters).HasJson();
        builder.Property(h => h.Printed).HasJson();
        builder.Property(h => h.Distributed).HasJson();
    }
}

internal sealed class RiskChartTable : IEntityTypeConfiguration<RiskChart>
{
    public void Configure(EntityTypeBuilder<RiskChart> builder)
    {
        builder.ToTable("risk_charts");
        builder.IsPaper();
        builder.Property(c => c.Points).HasJson();
        builder.Property(c => c.Drawings).HasJson();
    }
}

internal static class PaperTable
{
    /// <summary>The columns and indexes common to the three kinds of paper.</summary>
    public static void IsPaper<TPaper>(this EntityTypeBuilder<TPaper> builder)
        where TPaper : Paper
    {
        builder.HasBaseType((Type?)null); // a table each
        builder.HasIndex(p => new { p.Division, p.Id });

        // At most one paper per unit and title is in use; the index guarantees it independently of the code.
        builder
            .HasIndex(p => new
            {
                p.Division,
                p.Unit,
                p.Title,
            })
            .IsUnique()
            .HasFilter("published_on is not null and withdrawn_on is null")
            .HasDatabaseName($"ix_{builder.Metadata.GetTableName()}_one_in_use");

        // Of a unit and title there is also at most one draft.
        builder
            .HasIndex(["Division", "Unit", "Title"], $"ix_{builder.Metadata.GetTableName()}_one_draft")
            .IsUnique()
            .HasFilter("published_on is null and withdrawn_on is null");
        builder.Property(p => p.Unit).HasMaxLength(100);
        builder.Property(p => p.Title).HasMaxLength(100);
        builder.Property(p => p.WithdrawReason).HasMaxLength(500);
        builder.Property(p => p.Hazards).HasJson();
        builder.Property(p => p.Moves).HasJson();
    }
}
