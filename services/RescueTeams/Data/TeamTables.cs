using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;
using RescueTeams.Domain;

namespace RescueTeams.Data;

internal sealed class TeamTable : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.HasIndex(t => new { t.Division, t.Id });
        builder
            .HasIndex(t => new { t.Division, t.Level })
            .IsUnique()
            .HasFilter("dissolved_on is null and level <> 'area-squadron'")
            .HasDatabaseName("ix_teams_one_of_level");
        builder
            .HasIndex(t => new { t.Division, t.Name })
            .IsUnique()
            .HasFilter("dissolved_on is null")
            .HasDatabaseName("ix_teams_one_of_name");
        builder
            .HasIndex(t => new { t.Latitude, t.Longitude })
            .HasFilter("dissolved_on is null and latitude is not null")
            .HasDatabaseName("ix_teams_position");
        builder.HasIndex(t => t.Id).HasFilter("not leaders_asked and dissolved_on is null").HasDatabaseName("ix_teams_leaders_unknown");
        builder.Property(t => t.Name).HasMaxLength(100);
        builder.Property(t => t.Rank).HasMaxLength(50);
        builder.Property(t => t.Address).HasMaxLength(200);
        builder.Property(t => t.DutyPhone).HasMaxLength(30);
        builder.Property(t => t.ReadinessReason).HasMaxLength(200);
        builder.Property(t => t.Coverage).HasJson();
        builder.Property(t => t.Specialties).HasJson();
        builder.Property(t => t.LeaderPosts).HasJson();
        builder.Property(t => t.Moves).HasJson();
        builder.Property(t => t.Withdrawn).HasJson();
    }
}

internal sealed class EstablishmentRuleTable : IEntityTypeConfiguration<EstablishmentRule>
{
    public void Configure(EntityTypeBuilder<EstablishmentRule> builder)
    {
        builder.ToTable("establishment_rules");
        builder.OpenToAllPlaces(); // a county must see the rule its city set
        builder
            .HasIndex(r => new
            {
                r.Division,
                r.Level,
                r.ValidFrom,
            })
            .IsUnique();
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.Property(r => r.Terms).HasJson();
    }
}

internal sealed class HoldTable : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> builder)
    {
        builder.ToTable("holds");
        builder.HasIndex(h => h.TeamId).IsUnique().HasFilter("ended_at is null").HasDatabaseName("ix_holds_one_open");
        builder.HasIndex(h => new { h.TeamId, h.At });
        builder.HasIndex(h => h.Until).HasFilter("ended_at is null and not dispatched").HasDatabaseName("ix_holds_to_expire");
        builder.Property(h => h.For).HasMaxLength(200);
        builder.Property(h => h.Holder).HasMaxLength(100);
        builder.Property(h => h.HolderName).HasMaxLength(100);
    }
}
