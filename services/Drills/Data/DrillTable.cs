using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;

namespace Drills.Data;

internal sealed class DrillTable : IEntityTypeConfiguration<Drill>
{
    public void Configure(EntityTypeBuilder<Drill> builder)
    {
        builder.ToTable("drills");
        builder.HasIndex(d => new { d.Division, d.Id });
        builder.HasIndex(d => new { d.Division, d.HeldOn }).HasFilter("held_on is not null");
        builder.HasIndex(d => new { d.PlanId, d.HeldOn }).HasFilter("plan_id is not null");
        builder.HasIndex(d => d.Id).HasFilter("plan_unchecked").HasDatabaseName("ix_drills_plan_unchecked");
        builder.HasIndex(d => d.ProgrammeId).HasFilter("programme_id is not null");
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.Property(d => d.Organizer).HasColumnName("organiser").HasMaxLength(100);
        builder.Property(d => d.OrganizerKind).HasColumnName("organiser_kind");
        builder.Property(d => d.Venue).HasMaxLength(200);
        builder.Property(d => d.Scenario).HasMaxLength(4000);
        builder.Property(d => d.Summary).HasMaxLength(4000);
        builder.Property(d => d.PlanCheck).HasJson();
        builder.Property(d => d.PlanSnapshot).HasJson();
        builder.Property(d => d.Injects).HasJson();
        builder.Property(d => d.Institutions).HasJson();
        builder.Property(d => d.Observers).HasJson();
        builder.Property(d => d.Log).HasJson();
        builder.Property(d => d.Moves).HasJson();
        builder.HasMany(d => d.Teams).WithOne().HasForeignKey(t => t.DrillId);
        builder.Navigation(d => d.Teams).AutoInclude();
    }
}

internal sealed class ParticipationTable : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.ToTable("drill_teams");
        builder.HasKey(t => new { t.DrillId, t.TeamId });
        builder.HasIndex(t => new { t.TeamId, t.HeldOn }).HasFilter("held_on is not null");
        builder.Property(t => t.Name).HasMaxLength(100);
    }
}
