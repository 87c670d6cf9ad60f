using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;

namespace ContingencyPlans.Data;

internal sealed class PlanTable : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("plans");
        builder.OpenToAllPlaces(); // a village follows its township's, county's and city's plans
        builder.Ignore(p => p.OpinionsOfRound);
        builder.HasIndex(p => new { p.Division, p.Id });
        builder.HasIndex(p => new { p.SeriesId, p.Edition }).IsUnique();
        builder.HasIndex(p => p.SuperiorId);
        builder.HasIndex(p => new { p.Division, p.Number }).IsUnique().HasFilter("number is not null");
        builder
            .HasIndex(p => p.SubmitBy)
            .HasFilter("submitted_on is null and filed_on is null and repealed_on is null")
            .HasDatabaseName("ix_plans_to_submit");
        builder
            .HasIndex(p => p.EvaluateBy)
            .HasFilter("repealed_on is null and in_force_until is null")
            .HasDatabaseName("ix_plans_to_evaluate");
        builder.HasOne<Plan>().WithMany().HasForeignKey(p => p.SuperiorId);
        builder.Property(p => p.Title).HasMaxLength(150);
        builder.Property(p => p.Number).HasMaxLength(60);
        builder.Property(p => p.FilingNumber).HasMaxLength(60);
        builder.Property(p => p.ContentDigest).HasMaxLength(64);
        builder.Property(p => p.Hazards).HasJson();
        builder.Property(p => p.Enterprise).HasJson();
        builder.Property(p => p.Opinions).HasJson();
        builder.Property(p => p.Steps).HasJson();
        builder.Property(p => p.Demands).HasJson();
        builder.Property(p => p.Flags).HasJson();
        builder.Property(p => p.Moves).HasJson();
    }
}
