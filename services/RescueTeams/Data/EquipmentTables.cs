using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;
using RescueTeams.Domain;

namespace RescueTeams.Data;

internal sealed class EquipmentTable : IEntityTypeConfiguration<Equipment>
{
    public void Configure(EntityTypeBuilder<Equipment> builder)
    {
        builder.ToTable("equipment");
        builder.HasIndex(e => new { e.Division, e.Id });
        builder
            .HasIndex(e => new
            {
                e.Division,
                e.Name,
                e.ReceivedOn,
            })
            .HasFilter("present > 0")
            .HasDatabaseName("ix_equipment_by_name");
        builder.HasIndex(e => e.TeamId);
        builder.HasIndex(e => e.BaseId);
        builder.HasIndex(e => e.InvestmentId);
        builder.HasIndex(e => e.InspectionDue).HasFilter("present > 0").HasDatabaseName("ix_equipment_inspection");
        builder
            .HasIndex(e => e.Number)
            .IsUnique()
            .HasFilter("number is not null and present > 0")
            .HasDatabaseName("ix_equipment_one_of_number");
        builder.Property(e => e.Category).HasMaxLength(7);
        builder.Property(e => e.Name).HasMaxLength(100);
        builder.Property(e => e.Model).HasMaxLength(100);
        builder.Property(e => e.Number).HasMaxLength(50);
        builder.Property(e => e.Location).HasMaxLength(100);
        builder.Property(e => e.Value).HasPrecision(14, 2);
        builder.Property(e => e.History).HasJson();
        builder.Property(e => e.Corrections).HasJson();
        builder.Property(e => e.Moves).HasJson();
        builder.Ignore(e => e.Usable);
    }
}

internal sealed class BaseTable : IEntityTypeConfiguration<RescueBase>
{
    public void Configure(EntityTypeBuilder<RescueBase> builder)
    {
        builder.ToTable("bases");
        builder.HasIndex(b => new { b.Division, b.Id });
        builder.Property(b => b.Name).HasMaxLength(100);
        builder.Property(b => b.Address).HasMaxLength(200);
        builder.Property(b => b.Moves).HasJson();
        builder.Ignore(b => b.State);
    }
}
